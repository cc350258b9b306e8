// scan: --models ../../shims/shim.json
/* Closing the statement finishes the query on a connection that another task may have. */
#include "shim_pool_c.h"

int first(shim_pool *pool) {
  shim_handle *db = shim_pool_get(pool);
  shim_stmt *st = shim_prepare(db, "SELECT id FROM items");
  int id = shim_step(st) ? shim_column(st, 0) : -1;
  shim_pool_put(pool, db);
  shim_stmt_close(st); // expect: pool-use-after-release
  return id;
}
