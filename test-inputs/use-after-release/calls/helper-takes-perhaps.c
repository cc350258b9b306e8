// scan: --models ../../shims/shim.json
/* Where the function does not take another lease it uses the one that it got. */
#include "shim_pool_c.h"

static int ask(shim_pool *pool, shim_handle *db, int is_broken) {
  if (is_broken)
    db = shim_pool_get(pool);
  int rc = shim_stat_rows(db);
  if (is_broken)
    shim_pool_put(pool, db);
  return rc;
}

int run(shim_pool *pool, int is_broken) {
  shim_handle *db = shim_pool_get(pool);
  shim_exec(db, "SELECT 1");
  shim_pool_put(pool, db);
  return ask(pool, db, is_broken); // expect: pool-use-after-release(possible)
}
