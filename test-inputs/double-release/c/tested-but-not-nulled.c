// scan: --models ../../shims/shim.json
/* The test of the variable says nothing: nobody cleared it. */
#include "shim_pool_c.h"

int rename_item(shim_pool *pool) {
  shim_handle *db = shim_pool_try_get(pool);
  if (!db)
    return -1;
  int rc = shim_exec(db, "UPDATE items SET name = 'x'");
  if (rc < 0)
    shim_pool_put(pool, db);
  shim_log("done");
  if (db)
    shim_pool_put(pool, db); // expect: pool-double-release (definite)
  return rc;
}
