// scan: --models ../../shims/shim.json
/* The first branch clears the flag but forgets the handle. */
#include "shim_pool_c.h"
#include <stddef.h>

int route(shim_pool *pool, int cached) {
  shim_handle *db = NULL;
  if (cached) {
    db = shim_pool_get(pool); // expect: pool-lease-leak
    if (shim_exec(db, "SELECT * FROM cache") < 0)
      cached = 0;
  }
  if (!cached)
    db = shim_pool_get(pool); // expect: pool-nested-acquire
  int rc = shim_exec(db, "SELECT * FROM routes");
  shim_pool_put(pool, db);
  return rc;
}
