// scan: --models ../../shims/shim.json
// The path that leaks never comes to the unknown call.
#include "shim_pool_c.h"

void finish(shim_handle *db);

int rename_item(shim_pool *pool, int item) {
  shim_handle *db = shim_pool_get(pool); // expect: pool-lease-leak (definite)
  if (item < 0)
    return -1;
  finish(db);
  return 0;
}
