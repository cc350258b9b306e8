// scan: --models ../../shims/shim.json
/* One handle serves all rounds, and `return` inside the loop releases it. */
// expect-nothing
#include "shim_pool_c.h"

int sweep(shim_pool *pool, const int *ids, int n) {
  shim_handle *db = shim_pool_get(pool);
  for (int i = 0; i < n; i++)
    if (shim_exec(db, "DELETE FROM sessions") < 0) {
      shim_pool_put(pool, db);
      return ids[i];
    }
  shim_pool_put(pool, db);
  return 0;
}
