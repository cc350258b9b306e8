// What a function returns by value is made in the caller's object: no copy, no move, one lease.
// scan: --models ../shims/shim.json
#include "shim_pool.h"

shim::Lease fresh(shim::Pool &P) { return shim::Lease(P); }

shim::Lease named(shim::Pool &P) {
  shim::Lease Result = P.acquire();
  Result->execute("SET search_path = app");
  return Result;
}

void caller(shim::Pool &P) {
  shim::Lease A = fresh(P);
  shim::Lease B(named(P));
  shim::Lease C = shim::Lease(shim::Lease(P));
}
