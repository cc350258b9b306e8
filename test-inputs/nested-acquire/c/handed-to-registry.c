// scan: --models ../../shims/shim.json
/* What a registry got may be back in the pool already, or not; what a log function got is not. */
#include "shim_pool_c.h"

void registry_insert(int key, shim_handle *handle);
void remember_name(int key, const char *name);

int through_registry(shim_pool *pool) {
  shim_handle *first = shim_pool_get(pool);
  registry_insert(1, first);
  shim_handle *second = shim_pool_get(pool); // expect: pool-nested-acquire(possible)
  int rc = shim_exec(second, "SELECT 1");
  shim_pool_put(pool, second);
  return rc;
}

int beside_registry(shim_pool *pool) {
  shim_handle *first = shim_pool_get(pool);
  remember_name(1, "first");
  shim_handle *second = shim_pool_get(pool); // expect: pool-nested-acquire(definite)
  int rc = shim_exec(second, "SELECT 1") + shim_exec(first, "SELECT 2");
  shim_pool_put(pool, second);
  shim_pool_put(pool, first);
  return rc;
}
