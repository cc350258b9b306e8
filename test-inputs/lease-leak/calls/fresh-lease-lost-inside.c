// scan: --models ../../shims/shim.json
/* The function hands out what it took, unless its own test fails. */
#include "shim_pool_c.h"

static shim_pool *pool;

shim_handle *get_checked(void) {
  shim_handle *db = shim_pool_get(pool); // expect: pool-lease-leak (definite)
  if (shim_ping(db) != 0)
    return 0;
  return db;
}
