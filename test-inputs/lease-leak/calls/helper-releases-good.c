// scan: --models ../../shims/shim.json
/* Trap 10: `return finish(...)` is the release. */
// expect-nothing
#include "shim_pool_c.h"

static int finish(shim_pool *pool, shim_handle *db, int code) {
  if (code < 0)
    shim_log("failed");
  shim_pool_put(pool, db);
  return code;
}

int rename_item(shim_pool *pool, int id) {
  shim_handle *db = shim_pool_get(pool);
  if (id < 0)
    return finish(pool, db, -1);
  if (shim_exec(db, "UPDATE items SET name = 'x'") < 0)
    return finish(pool, db, -2);
  return finish(pool, db, 0);
}
