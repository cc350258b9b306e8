// scan: --models ../../shims/shim.json
/* The callback gets the handle through its data. */
// expect-nothing
#include "shim_pool_c.h"

static shim_pool *pool;

static int expire(void *data, int id, int amount) {
  shim_handle *db = data;
  return shim_exec(db, "DELETE FROM sessions");
}

int expire_all(void) {
  shim_handle *db = shim_pool_get(pool);
  int rc = shim_each_row(db, "SELECT id, age FROM sessions", expire, db);
  shim_pool_put(pool, db);
  return rc;
}
