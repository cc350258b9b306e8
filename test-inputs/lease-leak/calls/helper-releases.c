// scan: --models ../../shims/shim.json
/* Two of three error paths use the helper that releases. */
#include "shim_pool_c.h"

static int finish(shim_pool *pool, shim_handle *db, int code) {
  if (code < 0)
    shim_log("failed");
  shim_pool_put(pool, db);
  return code;
}

int rename_item(shim_pool *pool, int id) {
  shim_handle *db = shim_pool_get(pool); // expect: pool-lease-leak (definite)
  if (id < 0)
    return finish(pool, db, -1);
  if (shim_exec(db, "UPDATE items SET name = 'x'") < 0)
    return -2;
  return finish(pool, db, 0);
}
