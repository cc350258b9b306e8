// scan: --models ../../shims/shim.json
/* A helper with three outcomes: below zero it failed, at zero there was nothing to do, above it gives a lease. */
// expect-nothing
#include "shim_pool_c.h"
#include <stddef.h>

static int start(shim_pool *pool, int wanted, shim_handle **out) {
  if (!pool)
    return -1;
  if (!wanted)
    return 0;
  shim_handle *db = shim_pool_try_get(pool);
  if (!db)
    return -1;
  *out = db;
  return 1;
}

int ask(shim_pool *pool, int wanted) {
  shim_handle *db;
  int rc = start(pool, wanted, &db);
  if (rc <= 0)
    return rc;
  rc = shim_exec(db, "SELECT 1");
  shim_handle_close(db);
  return rc;
}
