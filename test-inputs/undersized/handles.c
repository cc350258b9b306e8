// scan: --models ../shims/shim.json
// Raw handles, an early return and three at once.
#include "shim_pool_c.h"

static int note(shim_pool *pool) {
  shim_handle *log = shim_pool_get(pool);
  int rc = shim_exec(log, "INSERT INTO log VALUES (1)");
  shim_pool_put(pool, log);
  return rc;
}

int work(void) {
  shim_pool *pool = shim_pool_new(2); // expect: pool-undersized, pool-local-construction
  shim_handle *a = shim_pool_get(pool);
  shim_handle *b = shim_pool_get(pool); // expect: pool-nested-acquire
  int rc = note(pool); // expect: pool-nested-acquire
  shim_pool_put(pool, b);
  shim_pool_put(pool, a);
  shim_pool_free(pool);
  return rc;
}
