// scan: --models ../../shims/shim.json
/* The second test is true only when the first branch has failed and cleared the variable. */
// expect-nothing
#include "shim_pool_c.h"
#include <stddef.h>

int route(shim_pool *pool, int cached) {
  shim_handle *db = NULL;
  if (cached) {
    db = shim_pool_get(pool);
    if (shim_exec(db, "SELECT * FROM cache") < 0) {
      shim_handle_drop(&db);
      cached = 0;
    }
  }
  if (!cached)
    db = shim_pool_get(pool);
  int rc = shim_exec(db, "SELECT * FROM routes");
  shim_pool_put(pool, db);
  return rc;
}
