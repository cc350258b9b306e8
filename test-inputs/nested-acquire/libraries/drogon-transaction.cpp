// Drogon: while the transaction has the connection, a synchronous query on the client waits for another one.
#include "drogon/drogon.h"

using namespace drogon::orm;

void pay(const DbClientPtr &client, int order) {
  auto transaction = client->newTransaction();
  transaction->execSqlSync("UPDATE orders SET paid = 1 WHERE id = $1", order);
  client->execSqlSync("INSERT INTO log VALUES ('paid')"); // expect: pool-nested-acquire
}
