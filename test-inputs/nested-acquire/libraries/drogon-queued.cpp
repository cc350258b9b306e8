// Drogon: a query with a callback is only queued; it gets its connection when the transaction has ended. Who waits for a result in between waits for ever.
#include "drogon/drogon.h"

using namespace drogon::orm;

void logLater(const DbClientPtr &client, int order) {
  auto transaction = client->newTransaction();
  transaction->execSqlSync("UPDATE orders SET paid = 1 WHERE id = $1", order);
  client->execSqlAsync("INSERT INTO log VALUES ('paid')", ResultCallback(), ExceptionCallback());
}

void logNow(const DbClientPtr &client, int order) {
  auto transaction = client->newTransaction();
  transaction->execSqlSync("UPDATE orders SET paid = 1 WHERE id = $1", order);
  client->execSqlAsync("INSERT INTO log VALUES ('paid')", ResultCallback(), ExceptionCallback());
  client->execSqlSync("INSERT INTO log VALUES ('paid')"); // expect: pool-nested-acquire (definite)
}
