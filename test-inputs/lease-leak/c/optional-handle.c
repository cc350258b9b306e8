// scan: --models ../../shims/shim.json
/* The error path forgets that the handle may be our own. */
#include "shim_pool_c.h"

int save(shim_pool *pool, shim_handle *given, int id) {
  shim_handle *db = given ? given : shim_pool_get(pool); // expect: pool-lease-leak (definite)
  if (shim_exec(db, "INSERT INTO items VALUES (1)") < 0)
    return -1;
  if (!given)
    shim_pool_put(pool, db);
  return id;
}
