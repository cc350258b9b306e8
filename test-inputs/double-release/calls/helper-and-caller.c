// scan: --models ../../shims/shim.json
/* The helper releases its parameter, and so does its caller. */
#include "shim_pool_c.h"

static int finish(shim_handle *db, int code) {
  shim_handle_close(db);
  return code;
}

int rename_item(shim_pool *pool) {
  shim_handle *db = shim_pool_get(pool);
  int rc = finish(db, shim_exec(db, "UPDATE items SET name = 'x'"));
  shim_pool_put(pool, db); // expect: pool-double-release (definite)
  return rc;
}
