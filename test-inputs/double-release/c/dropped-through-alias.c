// scan: --models ../../shims/shim.json
/* The release clears one of two variables; the other still names the handle that went back. */
#include "shim_pool_c.h"

int rename_item(shim_pool *pool) {
  shim_handle *db = shim_pool_get(pool);
  shim_handle *saved = db;
  int rc = shim_exec(db, "UPDATE items SET name = 'x'");
  shim_handle_drop(&db);
  if (saved)
    shim_handle_close(saved); // expect: pool-double-release (definite)
  return rc;
}
