// scan: --models ../../shims/shim.json
/* Trap 11: the leak is the caller's, who does not see an acquire. */
#include "shim_pool_c.h"

static shim_pool *pool;

static shim_handle *get_db_handle(void) {
  shim_handle *db = shim_pool_try_get(pool);
  if (!db)
    shim_log("no handle");
  return db;
}

int ask(void) {
  shim_handle *db = get_db_handle(); // expect: pool-lease-leak (definite)
  if (!db)
    return -1;
  return shim_exec(db, "SELECT 1");
}
