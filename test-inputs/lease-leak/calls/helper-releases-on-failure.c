// scan: --models ../../shims/shim.json
/* The caller thinks that the helper always releases; it does so only on failure. */
#include "shim_pool_c.h"

static int checked(shim_pool *pool, shim_handle *db, int rc) {
  if (rc < 0) {
    shim_pool_put(pool, db);
    return -1;
  }
  return 0;
}

int hang_up(shim_pool *pool) {
  shim_handle *db = shim_pool_get(pool); // expect: pool-lease-leak (definite)
  return checked(pool, db, shim_exec(db, "UPDATE calls SET ended = 1"));
}
