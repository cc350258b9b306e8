// scan: --models ../../shims/shim.json
/* The compiler calls the release at the end of the scope, on every path. */
// expect-nothing
#include "shim_pool_c.h"

static void give_back(shim_handle **db) { shim_handle_drop(db); }

int rename_item(shim_pool *pool, int id) {
  __attribute__((cleanup(give_back))) shim_handle *db = shim_pool_get(pool);
  if (shim_exec(db, "UPDATE items SET name = 'x'") < 0)
    return -1;
  return id;
}
