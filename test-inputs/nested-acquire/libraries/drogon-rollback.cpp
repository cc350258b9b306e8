// Drogon: a transaction that was rolled back has given its connection back, so the client has one for the next query.
#include "drogon/drogon.h"

using namespace drogon::orm;

void retry(const DbClientPtr &client, int order) {
  auto transaction = client->newTransaction();
  transaction->execSqlSync("UPDATE orders SET paid = 1 WHERE id = $1", order);
  transaction->rollback();
  client->execSqlSync("INSERT INTO log VALUES ('again')"); // expect-fp: pool-nested-acquire — the model lets the transaction keep its connection after rollback
}
