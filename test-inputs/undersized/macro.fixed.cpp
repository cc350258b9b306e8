// scan: --models ../shims/shim.json
// The capacity comes from a macro.
#include "shim_pool.h"

#define POOL_SIZE 1
shim::Pool Orders(POOL_SIZE); // expect: pool-undersized

int copy() {
  shim::Lease From(Orders);
  auto &To = From; // expect: pool-nested-acquire
  return From->execute("SELECT 1 FROM t") + To->execute("INSERT INTO u VALUES (1)");
}
