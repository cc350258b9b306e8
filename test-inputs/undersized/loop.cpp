// scan: --models ../shims/shim.json
// Each round keeps its lease: no number is enough.
#include "shim_pool.h"

#include <vector>

shim::Pool Shards(8); // expect: pool-undersized (possible)

void lockAll(int Count) {
  std::vector<shim::Lease> Held;
  for (int I = 0; I < Count; ++I)
    Held.push_back(Shards.acquire()); // expect: pool-nested-acquire
}
