// scan: --models ../../shims/shim.json
/* The library calls the function for each row, with the handle still out. */
#include "shim_pool_c.h"

static shim_pool *pool;

static int expire(void *data, int id, int amount) {
  shim_handle *db = shim_pool_get(pool);
  int rc = shim_exec(db, "DELETE FROM sessions");
  shim_pool_put(pool, db);
  return rc;
}

int expire_all(void) {
  shim_handle *db = shim_pool_get(pool);
  int rc = shim_each_row(db, "SELECT id, age FROM sessions", expire, 0); // expect: pool-nested-acquire
  shim_pool_put(pool, db);
  return rc;
}
