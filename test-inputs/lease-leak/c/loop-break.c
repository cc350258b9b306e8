// scan: --models ../../shims/shim.json
/* `break` leaves the loop with the handle of this round. */
#include "shim_pool_c.h"

int first_failure(shim_pool *pool, int n) {
  int i;
  for (i = 0; i < n; i++) {
    shim_handle *db = shim_pool_get(pool); // expect: pool-lease-leak (definite)
    if (shim_exec(db, "CHECK TABLE items") < 0)
      break;
    shim_pool_put(pool, db);
  }
  return i;
}
