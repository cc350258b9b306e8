#include "shim_pool_c.h"

void clean(shim_pool *to, shim_handle *db);

int store(shim_pool *pool, const char *sql) {
  shim_handle *db = shim_pool_get(pool);
  int rc = shim_begin(db);
  if (rc == 0)
    rc = shim_exec(db, sql);
  if (rc == 0)
    rc = shim_commit(db);
  clean(pool, db); // expect: pool-release-in-transaction
  return rc;
}
