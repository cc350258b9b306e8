// scan: --models ../../shims/shim.json
/* The retry gives the bad handle back first. */
// expect-nothing
#include "shim_pool_c.h"

int send(shim_pool *pool) {
  shim_handle *db = shim_pool_get(pool);
  int rc = shim_exec(db, "INSERT INTO queue VALUES (1)");
  if (rc < 0) {
    shim_pool_put(pool, db);
    db = shim_pool_get(pool);
    rc = shim_exec(db, "INSERT INTO queue VALUES (1)");
  }
  shim_pool_put(pool, db);
  return rc;
}
