// scan: --models ../../shims/shim.json
/* The release stands before the decision. */
// expect-nothing
#include "shim_pool_c.h"

int first_failure(shim_pool *pool, int n) {
  int i;
  for (i = 0; i < n; i++) {
    shim_handle *db = shim_pool_get(pool);
    int rc = shim_exec(db, "CHECK TABLE items");
    shim_pool_put(pool, db);
    if (rc < 0)
      break;
  }
  return i;
}
