// scan: --models ../../shims/shim.json
/* Cleared by hand after the first release, tested before the second. */
// expect-nothing
#include "shim_pool_c.h"
#include <stddef.h>

int rename_item(shim_pool *pool) {
  shim_handle *db = shim_pool_get(pool);
  int rc = shim_exec(db, "UPDATE items SET name = 'x'");
  if (rc < 0) {
    shim_pool_put(pool, db);
    db = NULL;
  }
  if (db)
    shim_pool_put(pool, db);
  return rc;
}
