// scan: --models ../shims/shim.json
// The capacity is a named constant: no fix, for others may use it.
#include "shim_pool.h"

constexpr int PoolSize = 1;
shim::Pool Orders(PoolSize); // expect: pool-undersized

int copy() {
  shim::Lease From(Orders);
  shim::Lease To(Orders); // expect: pool-nested-acquire
  return From->execute("SELECT 1 FROM t") + To->execute("INSERT INTO u VALUES (1)");
}
