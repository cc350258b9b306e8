// scan: --models ../../shims/shim.json
/* Released by hand, and once more by the attribute at the end of the scope. */
#include "shim_pool_c.h"

static void give_back(shim_handle **db) { shim_handle_close(*db); }

int rename_item(shim_pool *pool) {
  __attribute__((cleanup(give_back))) shim_handle *db = shim_pool_get(pool); // expect-fp: pool-double-release — a clean-up function's call stands at the declaration, not at the end of the scope
  int rc = shim_exec(db, "UPDATE items SET name = 'x'");
  shim_handle_close(db);
  return rc; // expect-fn: pool-double-release — a clean-up function's call stands at the declaration, not at the end of the scope
}
