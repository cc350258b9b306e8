// scan: --models ../../shims/shim.json
/* The round that gives back leaves the loop. */
// expect-nothing
#include "shim_pool_c.h"

int sweep(shim_pool *pool, int n) {
  shim_handle *db = shim_pool_get(pool);
  int rc = 0;
  for (int i = 0; i < n; i++) {
    rc = shim_exec(db, "DELETE FROM sessions");
    if (rc < 0)
      break;
  }
  shim_pool_put(pool, db);
  return rc;
}
