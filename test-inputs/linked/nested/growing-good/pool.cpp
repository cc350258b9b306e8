// scan: --models ../../../shims/shim.json
// The pool opens another connection when none is idle; so much is known from where it is defined.
// expect-nothing
#include "shim_pool.h"

shim::GrowingPool Spare;

int second() {
  shim::Lease Db = Spare.acquire();
  return Db->execute("SELECT 2");
}
