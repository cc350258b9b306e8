// scan: --models ../../shims/shim.json
/* One error path returns without the release. */
#include "shim_pool_c.h"

int rename_item(shim_pool *pool, int id) {
  shim_handle *db = shim_pool_get(pool); // expect: pool-lease-leak (definite)
  if (shim_exec(db, "UPDATE items SET name = 'x'") < 0) {
    shim_log("cannot rename");
    shim_pool_put(pool, db);
    return -1;
  }
  shim_pool_put(pool, db);
  return id;
}
