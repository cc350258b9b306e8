// scan: --models ../../shims/shim.json
/* A release in a loop of two rounds; after one round alone another follows. */
#include "shim_pool_c.h"

void twice(shim_pool *pool) {
  shim_handle *db = shim_pool_get(pool);
  for (int i = 0; i < 2; i++)
    shim_pool_put(pool, db); // expect: pool-double-release (definite)
}

void again(shim_pool *pool) {
  shim_handle *db = shim_pool_get(pool);
  for (int i = 0; i < 1; i += 1)
    shim_pool_put(pool, db);
  shim_pool_put(pool, db); // expect: pool-double-release (definite)
}
