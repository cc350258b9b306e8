// scan: --models ../../shims/shim.json
/* The only round of each loop gives back; what a round starts with is not what the round before had. */
// expect-nothing
#include "shim_pool_c.h"

void once(shim_pool *pool) {
  shim_handle *db = shim_pool_get(pool);
  for (int i = 0; i < 1; i++)
    shim_pool_put(pool, db);
}

void third(shim_pool *pool) {
  shim_handle *db = shim_pool_get(pool);
  for (int i = 0; i < 3; i++)
    if (i == 2)
      shim_pool_put(pool, db);
}
