// scan: --models ../../shims/shim.json
/* A fresh handle through an out-parameter, with a code that says whether there is one. */
// expect-nothing
#include "shim_pool_c.h"

static int open_db(shim_pool *pool, shim_handle **out) {
  *out = shim_pool_try_get(pool);
  return *out ? 0 : -1;
}

int ask(shim_pool *pool) {
  shim_handle *db;
  if (open_db(pool, &db) < 0)
    return -1;
  int rc = shim_exec(db, "SELECT 1");
  shim_handle_close(db);
  return rc;
}
