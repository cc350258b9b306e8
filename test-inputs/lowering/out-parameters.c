// C hands a lease back through a pointer; the return code says whether there is one.
// scan: --models ../shims/shim.json
#include "shim_pool_c.h"

int take(shim_pool *pool, shim_handle **out) { return shim_pool_take(pool, out); }

int use(shim_pool *pool) {
  shim_handle *handle = 0;
  int rc = shim_pool_take(pool, &handle);
  if (rc != 0)
    return rc;
  if ((rc = shim_exec(handle, "BEGIN")) < 0)
    goto out;
  shim_handle *second;
  if (!take(pool, &second))
    shim_handle_drop(&second);
out:
  shim_pool_put(pool, handle);
  return rc;
}

struct context {
  shim_handle *handle;
  shim_handle *spare[2];
};

int fill(shim_pool *pool, struct context *context) {
  if (shim_pool_take(pool, &context->handle))
    return -1;
  return shim_pool_take(pool, &context->spare[1]) == 0 ? 0 : -1;
}
