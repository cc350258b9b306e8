// scan: --models ../shims/shim.json
// The second acquire throws, on every run.
#include "shim_pool.h"

shim::Pool Orders(1); // expect: pool-undersized

int copy() {
  shim::Lease From = Orders.acquire_or_throw();
  shim::Lease To = Orders.acquire_or_throw(); // expect: pool-nested-acquire
  return From->execute("SELECT 1 FROM t") + To->execute("INSERT INTO u VALUES (1)");
}
