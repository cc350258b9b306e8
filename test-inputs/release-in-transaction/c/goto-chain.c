// scan: --models ../../shims/shim.json
// The labels unwind in the wrong order: put_back comes before undo, and the
// error path enters at the former.
#include "shim_pool_c.h"

int publish(shim_pool *pool) {
  int rc = -1;
  shim_handle *conn = shim_pool_get(pool);
  shim_exec(conn, "BEGIN");
  if (shim_exec(conn, "UPDATE issue SET public = 1") < 0)
    goto put_back;
  if (shim_exec(conn, "INSERT INTO feed VALUES(1)") < 0)
    goto undo;
  rc = shim_exec(conn, "COMMIT");
  goto put_back;

undo:
  shim_exec(conn, "ROLLBACK");
put_back:
  shim_pool_put(pool, conn); // expect: pool-release-in-transaction
  return rc;
}
