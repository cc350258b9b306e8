// scan: --models ../../shims/shim.json
/* The caller of the out-parameter returns early. */
#include "shim_pool_c.h"

static int open_db(shim_pool *pool, shim_handle **out) {
  *out = shim_pool_try_get(pool);
  return *out ? 0 : -1;
}

int ask(shim_pool *pool) {
  shim_handle *db;
  if (open_db(pool, &db) < 0) // expect: pool-lease-leak (definite)
    return -1;
  if (shim_exec(db, "SELECT 1") < 0)
    return -2;
  shim_handle_close(db);
  return 0;
}
