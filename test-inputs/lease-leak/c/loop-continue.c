// scan: --models ../../shims/shim.json
/* `continue` passes the release by: one handle is lost for each skipped row. */
#include "shim_pool_c.h"

int sweep(shim_pool *pool, const int *ids, int n) {
  int swept = 0;
  for (int i = 0; i < n; i++) {
    shim_handle *db = shim_pool_get(pool); // expect: pool-lease-leak, pool-nested-acquire
    if (ids[i] == 0)
      continue;
    swept += shim_exec(db, "DELETE FROM sessions");
    shim_pool_put(pool, db);
  }
  return swept;
}
