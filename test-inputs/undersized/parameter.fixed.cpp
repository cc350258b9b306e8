// scan: --models ../shims/shim.json
// The pool is handed down; the callee does not know its size.
#include "shim_pool.h"

int copy(shim::Pool &Any) {
  shim::Lease From(Any);
  auto &To = From; // expect: pool-nested-acquire
  return From->execute("SELECT 1 FROM t") + To->execute("INSERT INTO u VALUES (1)");
}

shim::Pool Orders(2); // expect: pool-undersized
shim::Pool Users(8);

int both() { return copy(Orders) + copy(Users); }
