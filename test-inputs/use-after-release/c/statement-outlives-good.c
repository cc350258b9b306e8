// scan: --models ../../shims/shim.json
/* Stepped and closed before the connection goes back. */
// expect-nothing
#include "shim_pool_c.h"

int first(shim_pool *pool) {
  shim_handle *db = shim_pool_get(pool);
  shim_stmt *st = shim_prepare(db, "SELECT id FROM items");
  int id = shim_step(st) ? shim_column(st, 0) : -1;
  shim_stmt_close(st);
  shim_pool_put(pool, db);
  return id;
}
