// The same steps in a function that returns the pool.
// expect-nothing
#include <cstddef>
#include <memory>
#include <soci/soci.h>

static void openAll(soci::connection_pool &Pool, std::size_t Size) {
  for (std::size_t I = 0; I < Size; ++I)
    Pool.at(I).open("sqlite3", "stock.db");
}

std::unique_ptr<soci::connection_pool> openStock() {
  auto Pool = std::make_unique<soci::connection_pool>(2);
  openAll(*Pool, 2);
  return Pool;
}
