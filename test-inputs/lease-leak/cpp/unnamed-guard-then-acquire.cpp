// scan: --models ../../shims/shim.json
// Named, this guard would be in the way of the acquire that follows: no fix, only advice.
#include "shim_pool.h"

int count(shim::Pool &Pool) {
  shim::Lease{Pool}; // expect: pool-lease-leak
  return Pool.execute("SELECT count(*) FROM items");
}
