// scan: --models ../shims/shim.json
// expect-nothing
// A pool that grows is never too small.
#include "shim_pool.h"

shim::GrowingPool Orders;

int copy() {
  shim::Lease From = Orders.acquire();
  shim::Lease To = Orders.acquire();
  return From->execute("SELECT 1 FROM t") + To->execute("INSERT INTO u VALUES (1)");
}
