// scan: --models ../../shims/shim.json
/* Taken in one loop, given back in another. */
// expect-nothing
#include "shim_pool_c.h"

enum { N = 4 };

int all(shim_pool *const *pools) {
  shim_handle *db[N];
  int rc = 0;
  for (int i = 0; i < N; i++)
    db[i] = shim_pool_get(pools[i]);
  for (int i = 0; i < N; i++)
    rc += shim_exec(db[i], "SELECT 1");
  for (int i = 0; i < N; i++)
    shim_handle_close(db[i]);
  return rc;
}
