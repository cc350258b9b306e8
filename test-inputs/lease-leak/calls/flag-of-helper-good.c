// scan: --models ../../shims/shim.json
/* Whether the helper gives back says a variable of the file, which each caller sets before. */
// expect-nothing
#include "shim_pool_c.h"

static int keeps_open;

static void finish(shim_pool *pool, shim_handle *db) {
  if (keeps_open)
    shim_log("kept open");
  else if (db)
    shim_pool_put(pool, db);
}

static int closes_here;

static void close_here(shim_pool *pool, shim_handle *db) {
  if (closes_here) {
    if (db)
      shim_pool_put(pool, db);
  }
}

void count(shim_pool *pool) {
  shim_handle *db = shim_pool_try_get(pool);
  keeps_open = 0;
  finish(pool, db);
}

void list(shim_pool *pool) {
  shim_handle *db = shim_pool_try_get(pool);
  closes_here = 1;
  close_here(pool, db);
}

void hold(shim_pool *pool) {
  shim_handle *db = shim_pool_try_get(pool);
  keeps_open = 1;
  finish(pool, db);
  if (db)
    shim_pool_put(pool, db);
}
