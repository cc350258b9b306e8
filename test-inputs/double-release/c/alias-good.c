// scan: --models ../../shims/shim.json
/* Two variables, two handles of two pools. */
// expect-nothing
#include "shim_pool_c.h"

int rename_item(shim_pool *pool, shim_pool *logs) {
  shim_handle *db = shim_pool_get(pool);
  shim_handle *log = shim_pool_get(logs);
  int rc = shim_exec(db, "UPDATE items SET name = 'x'") + shim_exec(log, "INSERT INTO log VALUES (1)");
  shim_pool_put(logs, log);
  shim_pool_put(pool, db);
  return rc;
}
