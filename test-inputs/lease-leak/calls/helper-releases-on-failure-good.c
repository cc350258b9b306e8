// scan: --models ../../shims/shim.json
/* The helper releases on failure only, and its code says so. */
// expect-nothing
#include "shim_pool_c.h"

static int checked(shim_pool *pool, shim_handle *db, int rc) {
  if (rc < 0) {
    shim_pool_put(pool, db);
    return -1;
  }
  return 0;
}

int hang_up(shim_pool *pool) {
  shim_handle *db = shim_pool_get(pool);
  if (checked(pool, db, shim_exec(db, "UPDATE calls SET ended = 1")) < 0)
    return -1;
  int rc = shim_exec(db, "DELETE FROM legs");
  shim_pool_put(pool, db);
  return rc;
}
