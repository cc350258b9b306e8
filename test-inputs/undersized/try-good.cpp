// scan: --models ../shims/shim.json
// The second acquire may fail and says so.
#include "shim_pool.h"

shim::Pool Orders(1);

int copy() {
  shim::Lease From(Orders);
  if (shim::Lease To = Orders.try_acquire(); To) // expect: pool-nested-acquire
    return To->execute("INSERT INTO u VALUES (1)");
  return From->execute("SELECT 1 FROM t");
}
