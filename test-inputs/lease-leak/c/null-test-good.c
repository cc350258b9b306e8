// scan: --models ../../shims/shim.json
/* Trap 23: the path on which the acquire failed holds nothing. */
// expect-nothing
#include "shim_pool_c.h"

int rename_item(shim_pool *pool) {
  shim_handle *db = shim_pool_try_get(pool);
  if (!db) {
    shim_log("no connection");
    return -1;
  }
  int rc = shim_exec(db, "UPDATE items SET name = 'x'");
  shim_pool_put(pool, db);
  return rc;
}
