// scan: --models ../../shims/shim.json
/* Released, then a jump to the label that releases. */
#include "shim_pool_c.h"

int store(shim_pool *pool) {
  int rc = -1;
  shim_handle *db = shim_pool_get(pool);
  if (shim_exec(db, "DELETE FROM sums") < 0) {
    shim_pool_put(pool, db);
    goto done;
  }
  rc = shim_exec(db, "INSERT INTO sums VALUES (1)");
done:
  shim_pool_put(pool, db); // expect: pool-double-release (definite)
  return rc;
}
