// scan: --models ../../shims/shim.json
/* The release waits for a round that the loop does not have. */
#include "shim_pool_c.h"

void third(shim_pool *pool) {
  shim_handle *db = shim_pool_get(pool); // expect: pool-lease-leak (definite)
  for (int i = 0; i < 2; i++)
    if (i == 2)
      shim_pool_put(pool, db);
}
