// Before C++17 the copies are written in the tree, and elided all the same.
// flags: -std=c++14
// scan: --models ../shims/shim.json
#include "shim_pool.h"

void sink(shim::Lease Taken);

shim::Lease fresh(shim::Pool &P) { return shim::Lease(P); }

void caller(shim::Pool &P, bool First) {
  shim::Lease A = fresh(P);
  shim::Lease B = First ? fresh(P) : shim::Lease(P);
  sink(fresh(P));
  const shim::Lease &C = fresh(P);
}
