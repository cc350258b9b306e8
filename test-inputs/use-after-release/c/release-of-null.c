// scan: --models ../../shims/shim.json
/* Trap 17: this release does not allow NULL, and the acquire may have given NULL. */
#include "shim_pool_c.h"

int ask(shim_pool *pool) {
  int rc = -1;
  shim_handle *db = shim_pool_try_get(pool);
  if (db)
    rc = shim_exec(db, "SELECT 1");
  shim_pool_put(pool, db); // expect-fn: pool-use-after-release — the model does not say which releases allow NULL
  return rc;
}
