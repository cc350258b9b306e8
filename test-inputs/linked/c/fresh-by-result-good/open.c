// scan: --models ../../../shims/shim.json
// The handle that another file's function gave is closed before the next acquire; without one, there is nothing to close.
// expect-nothing
#include "shim_pool_c.h"

shim_handle *open_handle(shim_pool *pool, int tries) {
  for (int i = 0; i < tries; ++i) {
    shim_handle *db = shim_pool_get(pool);
    if (shim_ping(db) == 0)
      return db;
    shim_pool_put(pool, db);
  }
  return 0;
}
