// scan: --models ../../shims/shim.json
/* The path without a handle goes past the release. */
// expect-nothing
#include "shim_pool_c.h"

int store(shim_pool *pool, const char *name) {
  int rc = -1;
  shim_handle *db;
  if (!name)
    goto done;
  db = shim_pool_get(pool);
  rc = shim_exec(db, "DELETE FROM sums");
  shim_pool_put(pool, db);
done:
  return rc;
}
