// scan: --models ../../shims/shim.json
/* The handle comes up through two functions and is lost in the third. */
#include "shim_pool_c.h"

static shim_pool *pool;

static shim_handle *open_handle(void) { return shim_pool_get(pool); }

static shim_handle *open_logged(const char *why) {
  shim_log(why);
  return open_handle();
}

int ask(void) {
  shim_handle *db = open_logged("ask"); // expect: pool-lease-leak (definite)
  if (shim_exec(db, "SELECT 1") < 0)
    return -1;
  shim_pool_put(pool, db);
  return 0;
}
