// scan: --models ../../shims/shim.json
/* The statement belongs to the connection; it is stepped after that went back. */
#include "shim_pool_c.h"

int first(shim_pool *pool) {
  shim_handle *db = shim_pool_get(pool);
  shim_stmt *st = shim_prepare(db, "SELECT id FROM items");
  shim_pool_put(pool, db);
  int id = shim_step(st) ? shim_column(st, 0) : -1; // expect: pool-use-after-release
  shim_stmt_close(st);
  return id;
}
