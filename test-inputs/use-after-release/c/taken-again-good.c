// scan: --models ../../shims/shim.json
/* The variable names a new handle. */
// expect-nothing
#include "shim_pool_c.h"

int rename_item(shim_pool *pool) {
  shim_handle *db = shim_pool_get(pool);
  shim_exec(db, "UPDATE items SET name = 'x'");
  shim_pool_put(pool, db);
  db = shim_pool_get(pool);
  int rc = shim_exec(db, "INSERT INTO log VALUES (1)");
  shim_pool_put(pool, db);
  return rc;
}
