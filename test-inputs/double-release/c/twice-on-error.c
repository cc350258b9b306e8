// scan: --models ../../shims/shim.json
/* The error branch releases and then runs into the common release. */
#include "shim_pool_c.h"

int rename_item(shim_pool *pool) {
  shim_handle *db = shim_pool_get(pool);
  int rc = shim_exec(db, "UPDATE items SET name = 'x'");
  if (rc < 0) {
    shim_log("cannot rename");
    shim_pool_put(pool, db);
  }
  shim_pool_put(pool, db); // expect: pool-double-release (definite)
  return rc;
}
