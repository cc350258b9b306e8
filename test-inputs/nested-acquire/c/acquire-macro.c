// scan: --models ../../shims/shim.json
/* The acquire is a macro of the library, which notes where it is used. */
#include "shim_pool_c.h"

static int count(shim_pool *pool) {
  shim_handle *db = SHIM_GET(pool);
  int rc = shim_exec(db, "SELECT count(*) FROM calls");
  shim_handle_drop(&db);
  return rc;
}

int hang_up(shim_pool *pool) {
  shim_handle *db = SHIM_GET(pool);
  shim_handle *log = SHIM_GET(pool); // expect: pool-nested-acquire
  shim_exec(log, "INSERT INTO log VALUES (1)");
  shim_handle_drop(&log);
  shim_handle_drop(&db);
  return count(pool);
}
