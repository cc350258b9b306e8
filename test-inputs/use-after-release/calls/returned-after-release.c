// scan: --models ../../shims/shim.json
/* The function hands out a handle that it has given back. */
#include "shim_pool_c.h"

shim_handle *get_checked(shim_pool *pool) {
  shim_handle *db = shim_pool_get(pool);
  if (shim_ping(db) != 0)
    shim_pool_put(pool, db);
  return db; // expect: pool-use-after-release
}
