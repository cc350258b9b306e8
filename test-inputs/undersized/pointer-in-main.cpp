// scan: --models ../shims/shim.json
// The pool is made in main and kept by a global pointer.
#include "shim_pool.h"

shim::Pool *Orders;

int copy() {
  shim::Lease From(*Orders);
  shim::Lease To(*Orders); // expect: pool-nested-acquire
  return From->execute("SELECT 1 FROM t") + To->execute("INSERT INTO u VALUES (1)");
}

int main() {
  Orders = new shim::Pool(1); // expect: pool-undersized
  return copy();
}
