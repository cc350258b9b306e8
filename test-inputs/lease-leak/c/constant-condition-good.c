// scan: --models ../../shims/shim.json
/* An endless loop has one way out, behind the release. */
// expect-nothing
#include "shim_pool_c.h"

int drain(shim_pool *pool) {
  shim_handle *db = shim_pool_get(pool);
  for (;;) {
    int rc = shim_exec(db, "DELETE FROM queue LIMIT 1");
    if (rc > 0)
      continue;
    shim_pool_put(pool, db);
    return rc;
  }
}
