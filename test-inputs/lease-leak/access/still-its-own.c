// scan: --models ../../shims/shim.json
// Who releases on one path after the unknown call says that the lease is still his own.
#include "shim_pool_c.h"

int note(shim_handle *db);

int rename_item(shim_pool *pool) {
  shim_handle *db = shim_pool_get(pool); // expect: pool-lease-leak (possible)
  if (note(db) < 0)
    return -1;
  shim_pool_put(pool, db);
  return 0;
}
