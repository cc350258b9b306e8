// scan: --models ../../shims/shim.json
/* Whether the helper gives back says a variable of the file; one caller sets it so that it does not, another gives back once more. */
#include "shim_pool_c.h"

static int keeps_open;

static void finish(shim_pool *pool, shim_handle *db) {
  if (keeps_open)
    shim_log("kept open");
  else if (db)
    shim_pool_put(pool, db);
}

void count(shim_pool *pool) {
  shim_handle *db = shim_pool_try_get(pool); // expect: pool-lease-leak (definite)
  keeps_open = 1;
  finish(pool, db);
}

void list(shim_pool *pool) {
  shim_handle *db = shim_pool_try_get(pool);
  keeps_open = 0;
  finish(pool, db);
  if (db)
    shim_pool_put(pool, db); // expect: pool-double-release (definite)
}
