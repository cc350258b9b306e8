// scan: --models ../../shims/shim.json
/* What is not handed out goes back. */
// expect-nothing
#include "shim_pool_c.h"

static shim_pool *pool;

shim_handle *get_checked(void) {
  shim_handle *db = shim_pool_get(pool);
  if (shim_ping(db) != 0) {
    shim_pool_put(pool, db);
    return 0;
  }
  return db;
}
