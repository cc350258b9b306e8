// Drogon: the log is written in the transaction.
// expect-nothing
#include "drogon/drogon.h"

drogon::Task<> pay(drogon::orm::DbClientPtr client, int order) {
  auto transaction = co_await client->newTransactionCoro();
  co_await transaction->execSqlCoro("UPDATE orders SET paid = 1 WHERE id = $1", order);
  co_await transaction->execSqlCoro("INSERT INTO log VALUES ('paid')");
}
