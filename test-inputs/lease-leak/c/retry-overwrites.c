// scan: --models ../../shims/shim.json
/* The retry takes a new handle into the variable that still names the old one. */
#include "shim_pool_c.h"

int send(shim_pool *pool) {
  shim_handle *db = shim_pool_get(pool); // expect: pool-lease-leak (definite)
  int rc = shim_exec(db, "INSERT INTO queue VALUES (1)");
  if (rc < 0) {
    db = shim_pool_get(pool); // expect: pool-nested-acquire
    rc = shim_exec(db, "INSERT INTO queue VALUES (1)");
  }
  shim_pool_put(pool, db);
  return rc;
}
