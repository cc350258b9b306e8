// What a model says with a test: the result decides, nobody can tell, the value of an argument decides.
// scan: --models ../shims/shim.json
#include "shim_pool_c.h"

int begin(shim_handle *handle) {
  int rc = shim_start(handle);
  if (rc != 0)
    return rc;
  return shim_commit(handle);
}

void select(shim_pool *pool) {
  shim_handle *handle = shim_pool_get(pool);
  shim_select(&handle, "SELECT 1");
  if (handle)
    shim_pool_put(pool, handle);
}

int keep(shim_pool *pool) {
  shim_handle *handle = shim_pool_get(pool);
  if (shim_registry_add(handle) == 0)
    return 0;
  shim_pool_put(pool, handle);
  return -1;
}
