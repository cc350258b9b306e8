// scan: --models ../../shims/shim.json
/* The same helper, and a caller that takes every status but failure for a lease. */
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
  if (rc < 0)
    return rc;
  rc = shim_exec(db, "SELECT 1");
  shim_handle_close(db); // expect: pool-use-after-release
  return rc;
}

int lost(shim_pool *pool, int wanted) {
  shim_handle *db;
  int rc = start(pool, wanted, &db); // expect: pool-lease-leak
  if (rc < 0)
    return rc;
  if (rc > 0)
    return shim_exec(db, "SELECT 1");
  return 0;
}
