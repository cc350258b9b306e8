// scan: --models ../../shims/shim.json
/* Trap 23: any status but 0 means that no handle was taken. */
// expect-nothing
#include "shim_pool_c.h"

int rename_item(shim_pool *pool) {
  shim_handle *db;
  int status = shim_pool_take(pool, &db);
  if (status != 0)
    return status;
  status = shim_exec(db, "UPDATE items SET name = 'x'");
  shim_pool_put(pool, db);
  return status;
}
