// scan: --models ../../shims/shim.json
/* The statement is given back to a caller when the connection that it was prepared on has gone back. */
#include "shim_pool_c.h"

shim_stmt *items(shim_pool *pool) {
  shim_handle *db = shim_pool_get(pool);
  shim_stmt *stmt = shim_prepare(db, "SELECT * FROM items");
  shim_pool_put(pool, db);
  return stmt; // expect: pool-use-after-release
}
