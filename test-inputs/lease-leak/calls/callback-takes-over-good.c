// scan: --models ../../shims/shim.json
/* The callback that is named in the call gives the handle back. */
// expect-nothing
#include "shim_pool_c.h"

typedef int (*step_fn)(shim_handle *db);

static int run(step_fn step, shim_handle *db) { return step(db); }

static int remove_and_close(shim_handle *db) {
  int rc = shim_exec(db, "DELETE FROM sessions");
  shim_handle_close(db);
  return rc;
}

int sweep(shim_pool *pool) { return run(remove_and_close, shim_pool_get(pool)); }
