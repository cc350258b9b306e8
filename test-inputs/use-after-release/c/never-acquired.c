// scan: --models ../../shims/shim.json
/* The label releases a variable that nobody set on this path. */
#include "shim_pool_c.h"

int store(shim_pool *pool, const char *name) {
  int rc = -1;
  shim_handle *db;
  if (!name)
    goto done;
  db = shim_pool_get(pool);
  rc = shim_exec(db, "DELETE FROM sums");
done:
  shim_pool_put(pool, db); // expect: pool-use-after-release
  return rc;
}
