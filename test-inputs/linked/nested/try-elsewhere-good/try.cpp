// scan: --models ../../../shims/shim.json
// The first lease has ended before the callee asks for one.
// expect-nothing
#include "shim_pool.h"

bool prefetch(shim::Pool &Db) {
  shim::Lease Own = Db.try_acquire();
  if (!Own)
    return false;
  Own->execute("SELECT * FROM pages");
  return true;
}
