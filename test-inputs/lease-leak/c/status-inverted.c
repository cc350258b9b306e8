// scan: --models ../../shims/shim.json
/* The success branch is the one that returns. */
#include "shim_pool_c.h"

int probe(shim_pool *pool) {
  shim_handle *db;
  if (shim_pool_take(pool, &db) == 0) { // expect: pool-lease-leak (definite)
    shim_log("the pool answers");
    return 1;
  }
  return 0;
}
