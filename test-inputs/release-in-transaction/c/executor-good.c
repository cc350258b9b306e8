// scan: --models ../../shims/shim.json
// run_on() uses the caller's handle.
// expect-nothing
#include "shim_pool_c.h"

static shim_pool *pool;

static int run_on(shim_handle *conn, const char *sql) {
  return shim_exec(conn, sql);
}

int swap_names(void) {
  shim_handle *conn = shim_pool_get(pool);
  run_on(conn, "BEGIN");
  run_on(conn, "UPDATE names SET name = 'tmp' WHERE name = 'a'");
  run_on(conn, "UPDATE names SET name = 'a' WHERE name = 'b'");
  int rc = run_on(conn, "COMMIT");
  shim_pool_put(pool, conn);
  return rc;
}
