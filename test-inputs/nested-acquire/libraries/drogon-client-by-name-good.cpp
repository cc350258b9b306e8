// Drogon: another name is another client, with connections of its own.
// expect-nothing
#include "drogon/drogon.h"

void pay(int order) {
  auto transaction = drogon::app().getDbClient("shop")->newTransaction();
  transaction->execSqlSync("UPDATE orders SET paid = 1 WHERE id = $1", order);
  drogon::app().getDbClient("log")->execSqlSync("INSERT INTO log VALUES ('paid')");
}
