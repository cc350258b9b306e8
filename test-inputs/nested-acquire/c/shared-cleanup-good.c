// scan: --models ../../shims/shim.json
/* A helper that gives its parameter back and passes the error through; the caller is done with the handle then. */
// expect-nothing
#include "shim_pool_c.h"

static int give_up(shim_pool *pool, shim_handle *db, int rc) {
  shim_exec(db, "SELECT 1");
  shim_pool_put(pool, db);
  return rc;
}

static int retry(shim_pool *pool) {
  shim_handle *db = shim_pool_get(pool);
  int rc = shim_exec(db, "INSERT INTO queue VALUES (1)");
  return give_up(pool, db, rc);
}

int enqueue(shim_pool *pool) {
  shim_handle *db = shim_pool_get(pool);
  int rc = shim_exec(db, "INSERT INTO queue VALUES (1)");
  if (rc < 0) {
    give_up(pool, db, rc);
    return retry(pool);
  }
  shim_pool_put(pool, db);
  return 0;
}
