// scan: --models ../../shims/shim.json
// Four tasks that hold two each need five.
#include "shim_pool.h"

shim::Pool Orders(4); // expect: pool-undersized (definite)

int copy() {
  shim::Lease From(Orders);
  shim::Lease To(Orders); // expect: pool-nested-acquire
  return From->execute("SELECT 1 FROM t") + To->execute("INSERT INTO u VALUES (1)");
}
