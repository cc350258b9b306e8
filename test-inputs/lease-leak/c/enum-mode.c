// scan: --models ../../shims/shim.json
/* The two comparisons differ, so one mode takes and never gives back. */
#include "shim_pool_c.h"

enum mode { NO_DB, WRITE_THROUGH, WRITE_BACK };

int flush(shim_pool *pool, enum mode mode) {
  shim_handle *db = 0;
  int rc = 0;
  if (mode != NO_DB)
    db = shim_pool_get(pool); // expect: pool-lease-leak (definite)
  shim_log("flushing");
  if (mode == WRITE_BACK) {
    rc = shim_exec(db, "UPDATE locations SET flushed = 1");
    shim_pool_put(pool, db);
  }
  return rc;
}
