// scan: --models ../../shims/shim.json
// expect-nothing
/* The second lease waits behind a switch that nobody throws, or is taken after a switch that is always on gave back the first. */
#include "shim_pool_c.h"

static int keeps_log;
static const int gives_back = 1;
static enum { QUIET, LOUD } level = QUIET;

int write_log(shim_pool *pool) {
  shim_handle *db = shim_pool_get(pool);
  int rc = shim_exec(db, "UPDATE run SET state = 1");
  if (keeps_log || level == LOUD) {
    shim_handle *log = shim_pool_get(pool);
    rc = shim_exec(log, "INSERT INTO log VALUES ('run')");
    shim_pool_put(pool, log);
  }
  if (gives_back)
    shim_pool_put(pool, db);
  shim_handle *trace = shim_pool_get(pool);
  shim_pool_put(pool, trace);
  if (!gives_back)
    shim_pool_put(pool, db);
  return rc;
}
