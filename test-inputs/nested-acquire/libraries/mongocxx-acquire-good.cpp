// mongocxx: assigning nullptr releases early; an empty optional is no entry.
// expect-nothing
#include <mongocxx/pool.hpp>
#include <utility>

long long count(mongocxx::pool &pool) {
  auto entry = pool.acquire();
  long long loans = (*entry)["library"]["loans"].count_documents("{}");
  entry = nullptr;
  auto other = pool.acquire();
  return loans + (*other)["library"]["books"].count_documents("{}");
}

long long patient(mongocxx::pool &pool) {
  auto tried = pool.try_acquire();
  if (!tried) {
    auto entry = pool.acquire();
    return (*entry)["library"]["loans"].count_documents("{}");
  }
  return (**tried)["library"]["loans"].count_documents("{}");
}
