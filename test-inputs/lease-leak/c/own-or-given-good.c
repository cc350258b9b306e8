// scan: --models ../../shims/shim.json
/* The function uses the caller's handle when it gets one, and gives back only what it took itself. */
// expect-nothing
#include "shim_pool_c.h"

int count(shim_pool *pool, shim_handle *given) {
  shim_handle *own = given ? given : shim_pool_get(pool);
  int rows = shim_exec(own, "SELECT count(*) FROM items");
  if (own != given)
    shim_pool_put(pool, own);
  return rows;
}

int save(shim_pool *pool, shim_handle *given) {
  shim_handle *own = given;
  if (!own && !(own = shim_pool_try_get(pool)))
    return -1;
  int rc = shim_exec(own, "INSERT INTO items VALUES (1)");
  if (given == own)
    return rc;
  shim_pool_put(pool, own);
  return rc;
}

int both(shim_pool *pool) {
  shim_handle *mine = shim_pool_get(pool);
  int rows = count(pool, mine) + save(pool, mine);
  shim_pool_put(pool, mine);
  return rows + count(pool, 0);
}
