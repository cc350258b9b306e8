// scan: --models ../../shims/shim.json
/* A function that nobody knows is called, but it does not get the handle. */
#include "shim_pool_c.h"

typedef int (*step_fn)(const char *name);

step_fn find_step(const char *name);

static int run(step_fn step, const char *name) { return step(name); }

int sweep(shim_pool *pool, const char *name) {
  step_fn step = find_step(name);
  shim_handle *db = shim_pool_get(pool); // expect: pool-lease-leak
  shim_exec(db, "DELETE FROM sessions");
  return run(step, name);
}
