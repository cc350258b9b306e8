// mongocxx: the calling thread blocks until a client is available.
#include <mongocxx/pool.hpp>

int overdue(mongocxx::pool &pool) {
  auto entry = pool.acquire();
  auto loans = (*entry)["library"]["loans"];
  int sum = 0;
  for (const mongocxx::document &loan : loans.find("{overdue: true}")) {
    auto &other = entry; // expect: pool-nested-acquire
    (*other)["library"]["letters"].insert_one(loan);
    sum += loan.id();
  }
  return sum;
}
