// scan: --models ../../shims/shim.json
/* Released under its second name. */
// expect-nothing
#include "shim_pool_c.h"

int rename_item(shim_pool *pool) {
  shim_handle *db = shim_pool_get(pool);
  shim_handle *same = db;
  int rc = shim_exec(db, "UPDATE items SET name = 'x'");
  db = 0;
  shim_pool_put(pool, same);
  return rc;
}
