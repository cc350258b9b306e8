// scan: --models ../../shims/shim.json
/* Comparing or printing the pointer touches no connection. */
// expect-nothing
#include "shim_pool_c.h"

int same(shim_pool *pool, shim_handle *other) {
  shim_handle *db = shim_pool_get(pool);
  shim_exec(db, "SELECT 1");
  shim_pool_put(pool, db);
  return db == other;
}
