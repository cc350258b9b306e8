// scan: --models ../../shims/shim.json
/* Trap 26: the path that keeps the handle ends the process. */
// expect-nothing
#include "shim_pool_c.h"
#include <stdlib.h>

void load_config(shim_pool *pool) {
  shim_handle *db = shim_pool_get(pool);
  if (shim_exec(db, "SELECT * FROM config") < 0) {
    shim_log("no configuration");
    exit(1);
  }
  shim_pool_put(pool, db);
}
