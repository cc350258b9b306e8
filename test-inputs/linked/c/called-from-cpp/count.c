// scan: --models ../../../shims/shim.json
// The C++ file holds the handle, the C file takes the second one.
#include "count.h"

int count_items(shim_pool *pool) {
  shim_handle *db = shim_pool_get(pool);
  int n = shim_exec(db, "SELECT count(*) FROM items");
  shim_pool_put(pool, db);
  return n;
}
