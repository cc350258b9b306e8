// scan: --models ../../shims/shim.json
/* A function that nobody knows is called with the handle, here and in a callee: it may well close it. */
// expect-nothing
#include "shim_pool_c.h"

typedef int (*step_fn)(shim_handle *db);

step_fn find_step(const char *name);

static int run(step_fn step, shim_handle *db) { return step(db); }

int sweep(shim_pool *pool, const char *name) {
  step_fn step = find_step(name);
  return run(step, shim_pool_get(pool));
}
