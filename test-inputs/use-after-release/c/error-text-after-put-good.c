// scan: --models ../../shims/shim.json
/* The text is read while the handle is ours. */
// expect-nothing
#include "shim_pool_c.h"

int rename_item(shim_pool *pool) {
  shim_handle *db = shim_pool_get(pool);
  int rc = shim_exec(db, "UPDATE items SET name = 'x'");
  if (rc < 0)
    shim_log(shim_error_text(db));
  shim_pool_put(pool, db);
  return rc;
}
