// Drogon: the same name is the same client.
#include "drogon/drogon.h"

void pay(int order) {
  auto transaction = drogon::app().getDbClient("shop")->newTransaction(); // expect: pool-undersized
  transaction->execSqlSync("UPDATE orders SET paid = 1 WHERE id = $1", order);
  drogon::app().getDbClient("shop")->execSqlSync("INSERT INTO log VALUES ('paid')"); // expect: pool-nested-acquire
}
