#include "shim_pool_c.h"

int log_and_close(shim_pool *pool, shim_handle *db, int code);

int work(shim_pool *pool, int id) {
  shim_handle *db = shim_pool_get(pool);
  int rc = shim_exec(db, "UPDATE items SET n = 1");
  if (rc)
    return log_and_close(pool, db, rc);
  rc = log_and_close(pool, db, id);
  db = shim_pool_get(pool);
  rc += shim_exec(db, "UPDATE items SET n = 2");
  shim_pool_put(pool, db);
  return rc;
}

int work_twice(shim_pool *pool, int id) {
  shim_handle *db = shim_pool_get(pool);
  shim_handle *other = shim_pool_get(pool); // expect: pool-nested-acquire
  return log_and_close(pool, db, id) + log_and_close(pool, other, id);
}
