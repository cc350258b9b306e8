// scan: --models ../../shims/shim.json
/* The loop returns from its middle. */
#include "shim_pool_c.h"

int wait_ready(shim_pool *pool, int tries) {
  shim_handle *db = shim_pool_get(pool); // expect: pool-lease-leak (definite)
  do {
    if (shim_exec(db, "SELECT ready FROM state") == 1)
      return 1;
  } while (--tries > 0);
  shim_pool_put(pool, db);
  return 0;
}
