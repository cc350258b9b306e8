// scan: --models ../../shims/shim.json
// What a format names is printed.
#include "shim_pool_c.h"

#include <stdio.h>

void rename_item(shim_pool *pool) {
  shim_handle *db = shim_pool_get(pool); // expect: pool-lease-leak (definite)
  printf("connection %p\n", (void *)db);
}
