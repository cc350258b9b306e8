// scan: --models ../../shims/shim.json
/* Released, then cleared. */
// expect-nothing
#include "shim_pool_c.h"
#include <stddef.h>

void forget(shim_pool *pool) {
  shim_handle *db = shim_pool_get(pool);
  shim_exec(db, "DELETE FROM cache");
  shim_pool_put(pool, db);
  db = NULL;
  shim_log("cache is empty");
}
