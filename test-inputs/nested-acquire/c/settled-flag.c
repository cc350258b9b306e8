// scan: --models ../../shims/shim.json
/* Switches that nobody ever throws: what they say is so on every run. */
#include "shim_pool_c.h"

static int keeps_log = 1;
static int level; /* of itself 0 */

int write_log(shim_pool *pool) {
  shim_handle *db = shim_pool_get(pool);
  if (level > 5 || !keeps_log) {
    shim_pool_put(pool, db);
    return 0;
  }
  shim_handle *log = shim_pool_get(pool); // expect: pool-nested-acquire
  int rc = shim_exec(log, "INSERT INTO log VALUES ('run')");
  shim_pool_put(pool, log);
  shim_pool_put(pool, db);
  return rc;
}

int write_trace(shim_pool *pool) {
  shim_handle *db = shim_pool_get(pool);
  if (level == 0)
    shim_pool_put(pool, db);
  shim_handle *trace = shim_pool_get(pool);
  int rc = shim_exec(trace, "INSERT INTO trace VALUES ('run')");
  shim_pool_put(pool, trace);
  if (level != 0)
    shim_pool_put(pool, db);
  return rc;
}
