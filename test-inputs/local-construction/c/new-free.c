// scan: --models ../../shims/shim.json
// Made and freed per call.
#include "shim_pool_c.h"

int touch_file(void) {
  shim_pool *pool = shim_pool_new(2); // expect: pool-local-construction
  shim_handle *conn = shim_pool_get(pool);
  int rc = shim_exec(conn, "UPDATE files SET seen = 1");
  shim_pool_put(pool, conn);
  shim_pool_free(pool);
  return rc;
}
