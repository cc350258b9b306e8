#include "shim_pool_c.h"

int take(shim_pool *pool, shim_handle **out);

int count(shim_pool *pool) {
  shim_handle *db = 0;
  if (take(pool, &db) != 0) {
    shim_handle *fallback = shim_pool_get(pool);
    int rc = shim_exec(fallback, "SELECT 0");
    shim_pool_put(pool, fallback);
    return rc;
  }
  int rc = shim_exec(db, "SELECT 1");
  shim_pool_put(pool, db);
  return rc;
}

int copy(shim_pool *pool) {
  shim_handle *from = 0, *to = 0;
  if (take(pool, &from) != 0)
    return -1;
  int rc = take(pool, &to); // expect: pool-nested-acquire
  if (rc == 0) {
    rc = shim_exec(to, "INSERT INTO copies VALUES (1)");
    shim_pool_put(pool, to);
  }
  shim_pool_put(pool, from);
  return rc;
}
