// scan: --models ../../shims/shim.json
/* The comparison is there, but one way out goes before it, or it is the wrong way round. */
#include "shim_pool_c.h"

int count(shim_pool *pool, shim_handle *given) {
  shim_handle *own = given ? given : shim_pool_get(pool); // expect: pool-lease-leak (definite)
  int rows = shim_exec(own, "SELECT count(*) FROM items");
  if (rows < 0)
    return -1;
  if (own != given)
    shim_pool_put(pool, own);
  return rows;
}

int save(shim_pool *pool, shim_handle *given) {
  shim_handle *own = given ? given : shim_pool_get(pool); // expect: pool-lease-leak (definite)
  int rc = shim_exec(own, "INSERT INTO items VALUES (1)");
  if (own == given)
    shim_pool_put(pool, own);
  return rc;
}

int both(shim_pool *pool) {
  shim_handle *mine = shim_pool_get(pool);
  int rc = save(pool, mine);
  shim_pool_put(pool, mine); // expect: pool-double-release (definite)
  return rc;
}
