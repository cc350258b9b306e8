// scan: --models ../../shims/shim.json
/* A global keeps the handle for the next caller. */
// expect-nothing
#include "shim_pool_c.h"

static shim_handle *spare;

int prepare(shim_pool *pool) {
  shim_handle *db = shim_pool_get(pool);
  int rc = shim_ping(db);
  spare = db;
  return rc;
}
