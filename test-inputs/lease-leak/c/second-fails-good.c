// scan: --models ../../shims/shim.json
/* The second acquire fails and the first handle goes back. */
// expect-nothing
#include "shim_pool_c.h"

int compare(shim_pool *first, shim_pool *second) {
  shim_handle *a = shim_pool_try_get(first);
  if (!a)
    return -1;
  shim_handle *b = shim_pool_try_get(second);
  if (!b) {
    shim_handle_close(a);
    return -1;
  }
  int rc = shim_exec(a, "SELECT 1") - shim_exec(b, "SELECT 1");
  shim_handle_close(b);
  shim_handle_close(a);
  return rc;
}
