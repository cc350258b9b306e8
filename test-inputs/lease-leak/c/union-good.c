// scan: --models ../../shims/shim.json
/* What one member of a union is given the other holds; pointers of any type share their storage. */
// expect-nothing
#include "shim_pool_c.h"

union link {
  shim_handle *db;
  shim_handle *spare;
  void *any;
  long number;
};

int count(shim_pool *pool) {
  union link link;
  link.db = shim_pool_get(pool);
  shim_handle *db = link.spare;
  int rows = shim_exec(db, "SELECT 1");
  shim_pool_put(pool, link.any);
  return rows;
}

int list(shim_pool *pool) {
  union link link = {.spare = shim_pool_get(pool)};
  int rows = shim_exec(link.db, "SELECT 1");
  shim_pool_put(pool, link.db);
  return rows;
}
