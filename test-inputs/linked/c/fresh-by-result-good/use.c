#include "shim_pool_c.h"

shim_handle *open_handle(shim_pool *pool, int tries);

int use(shim_pool *pool) {
  shim_handle *db = open_handle(pool, 3);
  if (!db) {
    db = shim_pool_get(pool);
    shim_exec(db, "INSERT INTO errors VALUES (1)");
  }
  int rc = shim_exec(db, "SELECT 1");
  shim_pool_put(pool, db);
  shim_handle *second = shim_pool_get(pool);
  rc += shim_exec(second, "SELECT 2");
  shim_pool_put(pool, second);
  return rc;
}
