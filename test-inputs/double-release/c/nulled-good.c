// scan: --models ../../shims/shim.json
/* Trap 16: a release that clears the variable and allows NULL may come twice. */
// expect-nothing
#include "shim_pool_c.h"

int rename_item(shim_pool *pool) {
  shim_handle *db = shim_pool_get(pool);
  int rc = shim_exec(db, "UPDATE items SET name = 'x'");
  if (rc < 0)
    shim_handle_drop(&db);
  shim_handle_drop(&db);
  return rc;
}
