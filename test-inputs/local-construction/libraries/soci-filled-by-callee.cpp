// Handing the pool to a function that opens its sessions keeps it no longer.
#include <cstddef>
#include <memory>
#include <soci/soci.h>

static void openAll(soci::connection_pool &Pool, std::size_t Size) {
  for (std::size_t I = 0; I < Size; ++I)
    Pool.at(I).open("sqlite3", "stock.db");
}

void restock(int Item) {
  auto Pool = std::make_unique<soci::connection_pool>(2); // expect: pool-local-construction
  openAll(*Pool, 2);
  soci::session Sql(*Pool);
  Sql << "UPDATE stock SET n = n + 1 WHERE id = :id", soci::use(Item);
}
