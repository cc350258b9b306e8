// scan: --models ../../shims/shim.json
/* A case that releases falls through into the release. */
#include "shim_pool_c.h"

int run(shim_pool *pool, int what) {
  shim_handle *db = shim_pool_get(pool);
  int rc = 0;
  switch (what) {
  case 1:
    rc = shim_exec(db, "SELECT * FROM items");
    break;
  case 2:
    shim_pool_put(pool, db);
    rc = 2;
    break;
  default:
    rc = -1;
  }
  shim_pool_put(pool, db); // expect: pool-double-release (definite)
  return rc;
}
