// scan: --models ../../shims/shim.json
/* The round that releases is the last. */
// expect-nothing
#include "shim_pool_c.h"

int sweep(shim_pool *pool, int n) {
  shim_handle *db = shim_pool_get(pool);
  for (int i = 0;; i++) {
    if (i >= n || shim_exec(db, "DELETE FROM sessions") < 0) {
      shim_pool_put(pool, db);
      return i;
    }
  }
}
