// scan: --models ../../shims/shim.json
/* Trap 19: taken and given back under the same setting. */
// expect-nothing
#include "shim_pool_c.h"
#include <stddef.h>

int db_mode;

int save(shim_pool *pool, int dirty) {
  shim_handle *db = NULL;
  int rc = 0;
  if (db_mode)
    db = shim_pool_get(pool);
  if (dirty)
    shim_log("saving");
  if (db_mode) {
    rc = shim_exec(db, "UPDATE items SET saved = 1");
    shim_pool_put(pool, db);
  }
  return rc;
}
