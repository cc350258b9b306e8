// scan: --models ../../shims/shim.json
/* The helper gives back what it got and then uses the variable for a lease of its own. */
// expect-nothing
#include "shim_pool_c.h"

static void replay(shim_pool *pool, shim_handle *db) {
  if (db)
    shim_pool_put(pool, db);
  db = shim_pool_try_get(pool);
  if (db)
    shim_pool_put(pool, db);
}

void restart(shim_pool *pool) {
  shim_handle *db = shim_pool_try_get(pool);
  replay(pool, db);
}
