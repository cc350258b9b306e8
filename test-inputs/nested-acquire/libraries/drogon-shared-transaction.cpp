// Drogon: the lease ends with the last copy of the pointer, and the basket keeps one.
#include "drogon/drogon.h"

using namespace drogon::orm;

struct Basket {
  TransactionPtr transaction;
};

void fill(Basket &basket, const DbClientPtr &client) {
  auto transaction = client->newTransaction();
  basket.transaction = transaction;
  transaction->execSqlSync("INSERT INTO items VALUES (1)");
  transaction.reset();
  client->execSqlSync("INSERT INTO log VALUES ('filled')"); // expect: pool-nested-acquire
}
