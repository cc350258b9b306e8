// scan: --models ../shims/shim.json
// The loop keeps what a callee gives.
#include "shim_pool.h"

#include <vector>

shim::Pool Shards(3); // expect: pool-undersized (possible)

shim::Lease one() { return Shards.acquire(); }

void lockAll(std::vector<shim::Lease> &Held, int Count) {
  while (Count-- > 0)
    Held.push_back(one()); // expect: pool-nested-acquire
}
