// scan: --models ../../shims/shim.json
/* Each case releases for itself and returns. */
// expect-nothing
#include "shim_pool_c.h"

int run(shim_pool *pool, int what) {
  shim_handle *db = shim_pool_get(pool);
  switch (what) {
  case 1:
    shim_exec(db, "SELECT * FROM items");
    shim_pool_put(pool, db);
    return 1;
  case 2:
    shim_pool_put(pool, db);
    return 2;
  default:
    shim_pool_put(pool, db);
    return 0;
  }
}
