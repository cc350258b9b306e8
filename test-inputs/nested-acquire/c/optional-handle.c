// scan: --models ../../shims/shim.json
/* NULL makes the callee take a handle of its own. */
#include "shim_pool_c.h"
#include <stddef.h>

static shim_pool *pool;

static int save(shim_handle *given, int id) {
  shim_handle *db = given ? given : shim_pool_get(pool);
  int rc = shim_exec(db, "INSERT INTO items VALUES (1)");
  if (!given)
    shim_pool_put(pool, db);
  return rc;
}

int save_both(int first, int second) {
  shim_handle *db = shim_pool_get(pool);
  int rc = save(db, first);
  if (rc == 0)
    rc = save(NULL, second); // expect: pool-nested-acquire
  shim_pool_put(pool, db);
  return rc;
}
