// scan: --models ../../../shims/shim.json
// The callee's acquire does not wait, so that it fails under load.
#include "shim_pool.h"

bool prefetch(shim::Pool &Db) {
  shim::Lease Own = Db.try_acquire();
  if (!Own)
    return false;
  Own->execute("SELECT * FROM pages");
  return true;
}
