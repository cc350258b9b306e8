// scan: --models ../../shims/shim.json
/* The clean-up function tests the variable, and who releases by hand clears it. */
// expect-nothing
#include "shim_pool_c.h"

static void give_back(shim_handle **db) {
  if (*db)
    shim_handle_close(*db);
}

int rename_item(shim_pool *pool) {
  __attribute__((cleanup(give_back))) shim_handle *db = shim_pool_get(pool);
  int rc = shim_exec(db, "UPDATE items SET name = 'x'");
  shim_handle_close(db);
  db = 0;
  return rc;
}
