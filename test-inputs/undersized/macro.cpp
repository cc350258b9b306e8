// scan: --models ../shims/shim.json
// The capacity comes from a macro.
#include "shim_pool.h"

#define POOL_SIZE 1
shim::Pool Orders(POOL_SIZE); // expect: pool-undersized

int copy() {
  shim::Lease From(Orders);
  shim::Lease To(Orders); // expect: pool-nested-acquire
  return From->execute("SELECT 1 FROM t") + To->execute("INSERT INTO u VALUES (1)");
}
