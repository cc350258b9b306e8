// scan: --models ../../../shims/shim.json
// The C file holds the handle and calls back into C++.
#include "shim_pool_c.h"

int notify(shim_pool *pool);

int work(shim_pool *pool) {
  int rc = notify(pool);
  shim_handle *db = shim_pool_get(pool);
  rc += shim_exec(db, "UPDATE work SET n = 1");
  rc += notify(pool); // expect: pool-nested-acquire
  shim_pool_put(pool, db);
  return rc;
}
