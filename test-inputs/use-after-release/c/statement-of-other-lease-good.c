// scan: --models ../../shims/shim.json
/* Two connections, two statements: the one that goes back early is not the one that is stepped. */
// expect-nothing
#include "shim_pool_c.h"

int both(shim_pool *first, shim_pool *second) {
  shim_handle *a = shim_pool_get(first);
  shim_handle *b = shim_pool_get(second);
  shim_stmt *st = shim_prepare(b, "SELECT id FROM items");
  shim_pool_put(first, a);
  int rc = shim_step(st);
  shim_stmt_close(st);
  shim_pool_put(second, b);
  return rc;
}
