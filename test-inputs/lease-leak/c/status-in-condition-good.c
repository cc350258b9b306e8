// scan: --models ../../shims/shim.json
/* The status is never stored, only compared. */
// expect-nothing
#include "shim_pool_c.h"

int copy_items(shim_pool *pool) {
  shim_handle *db;
  if (shim_pool_take(pool, &db))
    return -1;
  int rc = shim_exec(db, "INSERT INTO copies SELECT * FROM items");
  shim_handle_drop(&db);
  return rc;
}
