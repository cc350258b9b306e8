// scan: --models ../../shims/shim.json
/* A loop that tries until it has a handle leaves with at most one. */
// expect-nothing
#include "shim_pool_c.h"

int poll_once(shim_pool *pool, int tries) {
  shim_handle *db = 0;
  while (!db && tries-- > 0)
    db = shim_pool_try_get(pool);
  if (!db)
    return -1;
  int rc = shim_exec(db, "SELECT * FROM jobs");
  shim_pool_put(pool, db);
  return rc;
}
