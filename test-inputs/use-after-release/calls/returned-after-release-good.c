// scan: --models ../../shims/shim.json
/* What was given back is not handed out. */
// expect-nothing
#include "shim_pool_c.h"
#include <stddef.h>

shim_handle *get_checked(shim_pool *pool) {
  shim_handle *db = shim_pool_get(pool);
  if (shim_ping(db) != 0) {
    shim_pool_put(pool, db);
    db = NULL;
  }
  return db;
}
