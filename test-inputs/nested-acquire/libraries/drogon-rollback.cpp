// Drogon: a transaction that was rolled back has given its connection back, so the client has one for the next query; one that was not keeps it.
#include "drogon/drogon.h"

using namespace drogon::orm;

void retry(const DbClientPtr &client, int order) {
  auto transaction = client->newTransaction();
  transaction->execSqlSync("UPDATE orders SET paid = 1 WHERE id = $1", order);
  transaction->rollback();
  client->execSqlSync("INSERT INTO log VALUES ('again')");
}

void retryUnlessPaid(const DbClientPtr &client, int order) {
  auto transaction = client->newTransaction();
  if (transaction->execSqlSync("SELECT 1 FROM orders WHERE id = $1", order).size() == 0)
    transaction->rollback();
  client->execSqlSync("INSERT INTO log VALUES ('seen')"); // expect: pool-nested-acquire (definite)
}

void onAfterRollback(const DbClientPtr &client, int order) {
  auto transaction = client->newTransaction();
  transaction->rollback();
  transaction->execSqlSync("UPDATE orders SET paid = 1 WHERE id = $1", order); // expect: pool-use-after-release
}
