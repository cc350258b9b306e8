// mongocxx: under an entry, try_acquire may well come back empty.
#include <mongocxx/pool.hpp>

long long count(mongocxx::pool &pool) {
  auto entry = pool.acquire();
  auto second = pool.try_acquire(); // expect: pool-nested-acquire
  long long books = second ? (**second)["library"]["books"].count_documents("{}") : 0;
  return books + (*entry)["library"]["loans"].count_documents("{}");
}
