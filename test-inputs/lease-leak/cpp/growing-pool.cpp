// scan: --models ../../shims/shim.json
// Trap 2: a pool that grows never makes anyone wait, but what is not given back is lost all the same.
#include "shim_pool.h"

shim::GrowingPool Cache;

int read() {
  shim::Lease *Db = new shim::Lease(Cache.acquire()); // expect: pool-lease-leak
  return (*Db)->execute("SELECT * FROM cache");
}
