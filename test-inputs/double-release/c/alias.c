// scan: --models ../../shims/shim.json
/* Two variables, one handle. */
#include "shim_pool_c.h"

int rename_item(shim_pool *pool) {
  shim_handle *db = shim_pool_get(pool);
  shim_handle *log = db;
  int rc = shim_exec(db, "UPDATE items SET name = 'x'") + shim_exec(log, "INSERT INTO log VALUES (1)");
  shim_pool_put(pool, log);
  shim_pool_put(pool, db); // expect: pool-double-release (definite)
  return rc;
}
