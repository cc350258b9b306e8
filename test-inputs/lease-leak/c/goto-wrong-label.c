// scan: --models ../../shims/shim.json
/* The failure after the acquire jumps to the label meant for failures before it. */
#include "shim_pool_c.h"
#include <stdlib.h>

int store(shim_pool *pool, int n) {
  int rc = -1;
  int *sums = calloc(n, sizeof *sums);
  if (!sums)
    goto out;
  shim_handle *db = shim_pool_get(pool); // expect: pool-lease-leak (definite)
  if (shim_exec(db, "DELETE FROM sums") < 0)
    goto free_sums;
  rc = shim_exec(db, "INSERT INTO sums VALUES (1)");
  shim_pool_put(pool, db);
free_sums:
  free(sums);
out:
  return rc;
}
