// scan: --models ../../shims/shim.json
// run() gets and puts a handle per statement.
#include "shim_pool_c.h"

static shim_pool *pool;

static int run(const char *sql) {
  shim_handle *conn = shim_pool_get(pool);
  int rc = shim_exec(conn, sql);
  shim_pool_put(pool, conn);
  return rc;
}

int swap_names(void) {
  if (run("BEGIN") < 0) // expect: pool-release-in-transaction
    return -1;
  run("UPDATE names SET name = 'tmp' WHERE name = 'a'");
  run("UPDATE names SET name = 'a' WHERE name = 'b'");
  return run("COMMIT");
}
