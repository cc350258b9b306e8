// scan: --models ../../shims/shim.json
/* Each activation takes after the inner one has come back, and gives back its own. */
// expect-nothing
#include "shim_pool_c.h"

int walk(shim_pool *pool, int depth) {
  int below = depth > 0 ? walk(pool, depth - 1) : 0;
  shim_handle *db = shim_pool_get(pool);
  int rc = shim_exec(db, "SELECT * FROM nodes");
  shim_pool_put(pool, db);
  return below + rc;
}
