// scan: --models ../../shims/shim.json
/* The branch that releases clears the flag. */
// expect-nothing
#include "shim_pool_c.h"

int export_all(shim_pool *pool) {
  shim_handle *db = shim_pool_get(pool);
  int taken = 1;
  int rc = shim_exec(db, "SELECT * FROM items");
  if (rc < 0) {
    shim_pool_put(pool, db);
    taken = 0;
  }
  if (taken)
    shim_pool_put(pool, db);
  return rc;
}
