// scan: --models ../../shims/shim.json
// The only pointer to a lease object on the heap gets another value.
#include "shim_pool.h"

void forgotten(shim::Pool &Pool) {
  shim::Lease *Db = new shim::Lease(Pool); // expect: pool-lease-leak (definite)
  Db = nullptr;
}
