// scan: --models ../../shims/shim.json
/* Trap 19: the same comparison of the same parameter at both ends. */
// expect-nothing
#include "shim_pool_c.h"

enum mode { NO_DB, WRITE_THROUGH, WRITE_BACK };

int flush(shim_pool *pool, enum mode mode) {
  shim_handle *db = 0;
  int rc = 0;
  if (mode == WRITE_BACK)
    db = shim_pool_get(pool);
  shim_log("flushing");
  if (mode == WRITE_BACK) {
    rc = shim_exec(db, "UPDATE locations SET flushed = 1");
    shim_pool_put(pool, db);
  }
  return rc;
}
