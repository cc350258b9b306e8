// scan: --models ../../shims/shim.json
// The vector collects leases: from the second round on, one is taken while others are held.
#include "shim_pool.h"
#include <vector>

shim::Pool Shards(8); // expect: pool-undersized

void warmUp(int Count) {
  std::vector<shim::Lease> Held;
  for (int I = 0; I < Count; ++I)
    Held.push_back(Shards.acquire()); // expect: pool-nested-acquire
  for (shim::Lease &Db : Held)
    Db->execute("SELECT 1");
}
