// scan: --models ../../shims/shim.json
/* Trap 17: this one allows NULL. */
// expect-nothing
#include "shim_pool_c.h"

int ask(shim_pool *pool) {
  int rc = -1;
  shim_handle *db = shim_pool_try_get(pool);
  if (db)
    rc = shim_exec(db, "SELECT 1");
  shim_handle_drop(&db);
  return rc;
}
