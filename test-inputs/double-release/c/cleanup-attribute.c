// scan: --models ../../shims/shim.json
/* Released by hand, and once more by the attribute at the end of the scope. */
#include "shim_pool_c.h"

static void give_back(shim_handle **db) { shim_handle_close(*db); }

int rename_item(shim_pool *pool) {
  __attribute__((cleanup(give_back))) shim_handle *db = shim_pool_get(pool);
  int rc = shim_exec(db, "UPDATE items SET name = 'x'");
  shim_handle_close(db);
  return rc; // expect: pool-double-release
}

void rename_items(shim_pool *pool, int count) {
  for (int i = 0; i < count; ++i) {
    __attribute__((cleanup(give_back))) shim_handle *db = shim_pool_get(pool);
    if (shim_exec(db, "UPDATE items SET name = 'x'") == 0)
      continue;
    shim_handle_close(db);
  } // expect: pool-double-release
}
