// scan: --models ../../shims/shim.json
/* `if ((db = acquire()) == NULL)` tests the handle in the very expression that takes it. */
// expect-nothing
#include "shim_pool_c.h"
#include <stddef.h>

int ping_all(shim_pool *pool) {
  shim_handle *db;
  if ((db = shim_pool_try_get(pool)) == NULL)
    return -1;
  int rc = shim_ping(db);
  shim_pool_put(pool, db);
  return rc;
}
