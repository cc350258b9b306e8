// scan: --models ../../shims/shim.json
/* The labels stand in the reverse order of the acquires. */
// expect-nothing
#include "shim_pool_c.h"
#include <stdlib.h>

int store(shim_pool *pool, int n) {
  int rc = -1;
  int *sums = calloc(n, sizeof *sums);
  if (!sums)
    goto out;
  shim_handle *db = shim_pool_get(pool);
  if (shim_exec(db, "DELETE FROM sums") < 0)
    goto put_handle;
  rc = shim_exec(db, "INSERT INTO sums VALUES (1)");
put_handle:
  shim_pool_put(pool, db);
  free(sums);
out:
  return rc;
}
