// scan: --models ../../shims/shim.json
/* The handle is kept long enough to be given back. */
// expect-nothing
#include "shim_pool_c.h"

void wake(shim_pool *pool) {
  shim_pool_put(pool, shim_pool_get(pool));
  shim_log("the server is awake");
}
