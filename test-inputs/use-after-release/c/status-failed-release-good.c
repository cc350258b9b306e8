// scan: --models ../../shims/shim.json
/* Released where the status said that there is something. */
// expect-nothing
#include "shim_pool_c.h"

int ask(shim_pool *pool) {
  shim_handle *db;
  int status = shim_pool_take(pool, &db);
  if (status == 0) {
    status = shim_exec(db, "SELECT 1");
    shim_pool_put(pool, db);
  }
  return status;
}
