// scan: --models ../shims/shim.json
// An accessor with a static pool.
#include "shim_pool.h"

shim::Pool &orders() {
  static shim::Pool Only(2); // expect: pool-undersized
  return Only;
}

int copy() {
  shim::Lease From(orders());
  shim::Lease To(orders()); // expect: pool-nested-acquire
  return From->execute("SELECT 1 FROM t") + To->execute("INSERT INTO u VALUES (1)");
}
