// scan: --models ../../shims/shim.json
/* The acquire said no, and the variable it did not fill is released. */
#include "shim_pool_c.h"

int ask(shim_pool *pool) {
  shim_handle *db;
  int status = shim_pool_take(pool, &db);
  if (status == 0)
    status = shim_exec(db, "SELECT 1");
  shim_pool_put(pool, db); // expect: pool-use-after-release
  return status;
}
