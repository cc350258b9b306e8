// scan: --models ../../shims/shim.json
/* The next round uses what this round gave back. */
#include "shim_pool_c.h"

int sweep(shim_pool *pool, int n) {
  shim_handle *db = shim_pool_get(pool); // expect: pool-lease-leak
  int rc = 0;
  for (int i = 0; i < n; i++) {
    rc = shim_exec(db, "DELETE FROM sessions"); // expect: pool-use-after-release
    if (rc < 0)
      shim_pool_put(pool, db); // expect: pool-double-release
  }
  return rc;
}
