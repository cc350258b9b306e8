// scan: --models ../shims/shim.json
// One lease in the pool, two in the function.
#include "shim_pool.h"

shim::Pool Orders(2); // expect: pool-undersized (definite)

int move() {
  shim::Lease From(Orders);
  auto &To = From; // expect: pool-nested-acquire
  return From->execute("UPDATE accounts SET amount = amount - 1") + To->execute("UPDATE journal SET entries = entries + 1");
}
