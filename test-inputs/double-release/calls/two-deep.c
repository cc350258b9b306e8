// scan: --models ../../shims/shim.json
/* The first release is two calls down. */
#include "shim_pool_c.h"

static void put_back(shim_handle *db) { shim_handle_close(db); }

static int done(shim_handle *db, int rc) {
  put_back(db);
  return rc;
}

int total(shim_pool *pool) {
  shim_handle *db = shim_pool_get(pool);
  int rc = done(db, shim_exec(db, "SELECT sum(amount) FROM items"));
  if (rc < 0)
    shim_pool_put(pool, db); // expect: pool-double-release (definite)
  return rc;
}
