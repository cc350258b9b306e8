// scan: --models ../../shims/shim.json
/* The last statement runs before the release. */
// expect-nothing
#include "shim_pool_c.h"

int rename_item(shim_pool *pool) {
  shim_handle *db = shim_pool_get(pool);
  shim_exec(db, "UPDATE items SET name = 'x'");
  int rc = shim_exec(db, "SELECT name FROM items");
  shim_pool_put(pool, db);
  return rc;
}
