// scan: --models ../../shims/shim.json
/* Trap 30: own handle only when none was given; that one is given back. */
// expect-nothing
#include "shim_pool_c.h"

int save(shim_pool *pool, shim_handle *given, int id) {
  shim_handle *db = given ? given : shim_pool_get(pool);
  int rc = shim_exec(db, "INSERT INTO items VALUES (1)");
  if (!given)
    shim_pool_put(pool, db);
  return rc + id;
}
