// scan: --models ../../shims/shim.json
/* The text of the error belongs to the handle that has just gone back. */
#include "shim_pool_c.h"

int rename_item(shim_pool *pool) {
  shim_handle *db = shim_pool_get(pool);
  int rc = shim_exec(db, "UPDATE items SET name = 'x'");
  shim_pool_put(pool, db);
  if (rc < 0)
    shim_log(shim_error_text(db)); // expect: pool-use-after-release (definite)
  return rc;
}
