// scan: --models ../../shims/shim.json
/* The caller releases and then calls the helper that releases. */
#include "shim_pool_c.h"

static int finish(shim_handle *db, int code) {
  shim_handle_close(db);
  return code;
}

int rename_item(shim_pool *pool) {
  shim_handle *db = shim_pool_get(pool);
  int rc = shim_exec(db, "UPDATE items SET name = 'x'");
  shim_pool_put(pool, db);
  return finish(db, rc); // expect: pool-double-release (definite)
}
