// scan: --models ../shims/shim.json
// The second acquire throws, on every run.
#include "shim_pool.h"

shim::Pool Orders(2); // expect: pool-undersized

int copy() {
  shim::Lease From = Orders.acquire_or_throw();
  auto &To = From; // expect: pool-nested-acquire
  return From->execute("SELECT 1 FROM t") + To->execute("INSERT INTO u VALUES (1)");
}
