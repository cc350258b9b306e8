// scan: --models ../../shims/shim.json
/* The helper gives back only the lease that it puts in place of the one it got. */
#include "shim_pool_c.h"

static void replay(shim_pool *pool, shim_handle *db) {
  if (db)
    shim_exec(db, "SELECT 1");
  db = shim_pool_try_get(pool);
  if (db)
    shim_pool_put(pool, db);
}

void restart(shim_pool *pool) {
  shim_handle *db = shim_pool_try_get(pool); // expect: pool-lease-leak (definite)
  replay(pool, db); // expect: pool-nested-acquire
}
