// scan: --models ../../shims/shim.json
/* The callback that is named in the call releases, and the caller once more. */
#include "shim_pool_c.h"

typedef int (*step_fn)(shim_handle *db);

static int run(step_fn step, shim_handle *db) { return step(db); }

static int remove_and_close(shim_handle *db) {
  int rc = shim_exec(db, "DELETE FROM sessions");
  shim_handle_close(db);
  return rc;
}

int sweep(shim_pool *pool) {
  shim_handle *db = shim_pool_get(pool);
  int rc = run(remove_and_close, db);
  shim_handle_close(db); // expect: pool-double-release (definite)
  return rc;
}
