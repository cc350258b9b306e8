// scan: --models ../../shims/shim.json
/* What is skipped is skipped before the acquire. */
// expect-nothing
#include "shim_pool_c.h"

int sweep(shim_pool *pool, const int *ids, int n) {
  int swept = 0;
  for (int i = 0; i < n; i++) {
    if (ids[i] == 0)
      continue;
    shim_handle *db = shim_pool_get(pool);
    swept += shim_exec(db, "DELETE FROM sessions");
    shim_pool_put(pool, db);
  }
  return swept;
}
