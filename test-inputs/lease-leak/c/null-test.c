// scan: --models ../../shims/shim.json
/* The failed acquire returns rightly, the failed statement does not. */
#include "shim_pool_c.h"

int rename_item(shim_pool *pool) {
  shim_handle *db = shim_pool_try_get(pool); // expect: pool-lease-leak (definite)
  if (!db) {
    shim_log("no connection");
    return -1;
  }
  if (shim_exec(db, "UPDATE items SET name = 'x'") < 0)
    return -1;
  shim_pool_put(pool, db);
  return 0;
}
