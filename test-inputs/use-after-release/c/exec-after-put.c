// scan: --models ../../shims/shim.json
/* A statement runs on a handle that has gone back. */
#include "shim_pool_c.h"

int rename_item(shim_pool *pool) {
  shim_handle *db = shim_pool_get(pool);
  shim_exec(db, "UPDATE items SET name = 'x'");
  shim_pool_put(pool, db);
  return shim_exec(db, "SELECT name FROM items"); // expect: pool-use-after-release (definite)
}
