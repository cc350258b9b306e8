// scan: --models ../../shims/shim.json
/* Two handles are taken, one is given back twice over its two names and the other never. */
#include "shim_pool_c.h"

int compare(shim_pool *first, shim_pool *second) {
  shim_handle *a = shim_pool_get(first);
  shim_handle *b = shim_pool_get(second); // expect: pool-lease-leak (definite)
  int rc = shim_exec(a, "SELECT 1") - shim_exec(b, "SELECT 1");
  shim_handle_close(a);
  b = a;
  return rc;
}
