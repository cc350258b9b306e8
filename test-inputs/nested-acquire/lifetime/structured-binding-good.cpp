// scan: --models ../../shims/shim.json
// The hidden object dies with the block.
// expect-nothing
#include "shim_pool.h"

shim::Pool Ledger(2);

struct Opened {
  shim::Lease Db;
  int Year;
};

Opened openYear(int Year) { return Opened{Ledger.acquire(), Year}; }

void closeYear(int Year) {
  {
    auto [Db, Current] = openYear(Year);
    Db->execute("UPDATE years SET closed = 1");
  }
  auto &&[Next, Following] = openYear(Year + 1);
  Next->execute("INSERT INTO years VALUES (1)");
}
