// scan: --models ../../../shims/shim.json
// Status and handle come out of another file's function; only status zero means that there is a handle.
#include "shim_pool_c.h"

int take(shim_pool *pool, shim_handle **out) {
  int rc = shim_pool_take(pool, out);
  if (rc)
    return rc < 0 ? rc : -rc;
  return 0;
}
