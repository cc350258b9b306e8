// scan: --models ../../shims/shim.json
/* Used under the other name. */
#include "shim_pool_c.h"

int rename_item(shim_pool *pool) {
  shim_handle *db = shim_pool_get(pool);
  shim_handle *log = db;
  shim_exec(db, "UPDATE items SET name = 'x'");
  shim_pool_put(pool, db);
  return shim_exec(log, "INSERT INTO log VALUES (1)"); // expect: pool-use-after-release (definite)
}
