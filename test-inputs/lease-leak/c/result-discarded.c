// scan: --models ../../shims/shim.json
/* Called for its effect on the server, the acquire leaves a handle that nobody has. */
#include "shim_pool_c.h"

void wake(shim_pool *pool) {
  shim_pool_get(pool); // expect: pool-lease-leak (definite)
  shim_log("the server is awake");
}
