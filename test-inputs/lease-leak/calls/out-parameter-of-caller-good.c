// scan: --models ../../shims/shim.json
/* What is written through a parameter belongs to the caller, who is elsewhere. */
// expect-nothing
#include "shim_pool_c.h"

int open_db(shim_pool *pool, shim_handle **out) {
  shim_handle *db = shim_pool_get(pool);
  if (shim_ping(db) != 0) {
    shim_pool_put(pool, db);
    return -1;
  }
  *out = db;
  return 0;
}
