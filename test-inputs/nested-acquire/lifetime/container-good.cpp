// scan: --models ../../shims/shim.json
// The vector is emptied before the next lease is taken.
// expect-nothing
#include "shim_pool.h"
#include <vector>

shim::Pool Shards(8);

void warmUp(int Count) {
  std::vector<shim::Lease> Held;
  Held.push_back(Shards.acquire());
  Held.back()->execute("SELECT 1");
  Held.clear();
  shim::Lease Next = Shards.acquire();
  Next->execute("SELECT 1");
}
