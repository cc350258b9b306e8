// scan: --models ../shims/shim.json
// expect-nothing
// Two pools in one function: one lease of each.
#include "shim_pool.h"

int copy(shim::Pool &A, shim::Pool &B) {
  shim::Lease From(A);
  shim::Lease To(B);
  return From->execute("SELECT 1 FROM t") + To->execute("INSERT INTO u VALUES (1)");
}

shim::Pool Orders(1);
shim::Pool Users(1);

int both() { return copy(Orders, Users); }
