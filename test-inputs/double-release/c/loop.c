// scan: --models ../../shims/shim.json
/* The handle was taken before the loop and goes back in each round. */
#include "shim_pool_c.h"

int sweep(shim_pool *pool, int n) {
  int swept = 0;
  shim_handle *db = shim_pool_get(pool);
  do {
    swept++;
    shim_pool_put(pool, db); // expect: pool-double-release (definite)
  } while (swept < n);
  return swept;
}
