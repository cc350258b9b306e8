// scan: --models ../../shims/shim.json
/* The caller gets what lies behind the handle, and may find the handle again by it; not when it gets nothing. */
#include "shim_pool_c.h"

struct shim_handle {
  shim_row *current;
  int number;
};

shim_row *row_for_caller(shim_pool *pool) {
  shim_handle *db = shim_pool_get(pool);
  return db->current;
}

int number_for_caller(shim_pool *pool) {
  shim_handle *db = shim_pool_get(pool); // expect: pool-lease-leak(definite)
  return db->number;
}

shim_row *row_or_nothing(shim_pool *pool) {
  shim_handle *db = shim_pool_get(pool); // expect: pool-lease-leak(definite)
  if (shim_exec(db, "SELECT 1") != 0)
    return 0;
  return db->current;
}
