// Drogon: queries on the transaction use its connection; newTransaction on it gives the same one; after its end the client is free.
// expect-nothing
#include "drogon/drogon.h"

using namespace drogon::orm;

void pay(const DbClientPtr &client, int order) {
  {
    auto transaction = client->newTransaction();
    transaction->execSqlSync("UPDATE orders SET paid = 1 WHERE id = $1", order);
    auto same = transaction->newTransaction();
    same->execSqlSync("UPDATE items SET sold = 1 WHERE order_id = $1", order);
  }
  client->execSqlSync("INSERT INTO log VALUES ('paid')");
}

void cancel(const DbClientPtr &client, int order) {
  auto transaction = client->newTransaction();
  transaction->execSqlSync("DELETE FROM orders WHERE id = $1", order);
  transaction.reset();
  client->execSqlSync("INSERT INTO log VALUES ('cancelled')");
}
