// scan: --models ../../shims/shim.json
/* The flag is set too late: the branch that releases leaves it on. */
#include "shim_pool_c.h"

int export_all(shim_pool *pool) {
  shim_handle *db = shim_pool_get(pool);
  int taken = 1;
  int rc = shim_exec(db, "SELECT * FROM items");
  if (rc < 0)
    shim_pool_put(pool, db);
  if (taken)
    shim_pool_put(pool, db); // expect: pool-double-release (definite)
  return rc;
}
