// scan: --models ../../../shims/shim.json
// open_handle() of another file gives its caller a handle: the acquire of the caller is the second one.
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
