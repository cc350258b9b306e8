// scan: --models ../../shims/shim.json
/* The release stands two calls down. */
// expect-nothing
#include "shim_pool_c.h"

static void put_back(shim_handle *db) { shim_handle_close(db); }

static int done(shim_handle *db, int rc) {
  put_back(db);
  return rc;
}

int total(shim_pool *pool) {
  shim_handle *db = shim_pool_get(pool);
  return done(db, shim_exec(db, "SELECT sum(amount) FROM items"));
}
