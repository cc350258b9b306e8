#include "shim_pool_c.h"

void clean(shim_pool *to, shim_handle *db);

int store(shim_pool *pool, const char *sql) {
  shim_handle *db = shim_pool_get(pool);
  shim_begin(db);
  int rc = shim_exec(db, sql);
  if (rc == 0)
    shim_commit(db);
  else
    shim_rollback(db);
  clean(pool, db);
  return rc;
}
