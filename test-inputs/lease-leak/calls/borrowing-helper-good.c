// scan: --models ../../shims/shim.json
/* Trap 12: the callee must not release; the caller does. */
// expect-nothing
#include "shim_pool_c.h"

static int save(shim_handle *db, int id) { return id > 0 ? shim_exec(db, "INSERT INTO items VALUES (1)") : -1; }

int save_pair(shim_pool *pool, int first, int second) {
  shim_handle *db = shim_pool_get(pool);
  int rc = save(db, first);
  if (rc >= 0)
    rc = save(db, second);
  shim_pool_put(pool, db);
  return rc;
}
