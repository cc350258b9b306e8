// scan: --models ../../shims/shim.json
/* The callback that is named only uses the handle. */
#include "shim_pool_c.h"

typedef int (*step_fn)(shim_handle *db);

static int run(step_fn step, shim_handle *db) { return step(db); }

static int remove_old(shim_handle *db) { return shim_exec(db, "DELETE FROM sessions"); }

int sweep(shim_pool *pool) {
  shim_handle *db = shim_pool_get(pool); // expect: pool-lease-leak (definite)
  return run(remove_old, db);
}
