// scan: --models ../../shims/shim.json
/* The out-parameter gets the handle only when the caller wants it. */
#include "shim_pool_c.h"

int open_db(shim_pool *pool, shim_handle **out) {
  shim_handle *db = shim_pool_get(pool); // expect: pool-lease-leak (definite)
  int rc = shim_ping(db);
  if (out)
    *out = db;
  return rc;
}
