// scan: --models ../../shims/shim.json
/* Trap 11: a function that hands out what it took leaks nothing; its caller gives it back. */
// expect-nothing
#include "shim_pool_c.h"

static shim_pool *pool;

static shim_handle *get_db_handle(void) {
  shim_handle *db = shim_pool_try_get(pool);
  if (!db)
    shim_log("no handle");
  return db;
}

int ask(void) {
  shim_handle *db = get_db_handle();
  if (!db)
    return -1;
  int rc = shim_exec(db, "SELECT 1");
  shim_pool_put(pool, db);
  return rc;
}
