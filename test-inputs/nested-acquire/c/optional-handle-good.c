// scan: --models ../../shims/shim.json
/* Every call under the handle hands it down; the call without one holds none. */
// expect-nothing
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
    rc = save(db, second);
  shim_pool_put(pool, db);
  return rc == 0 ? save(NULL, first + second) : rc;
}
