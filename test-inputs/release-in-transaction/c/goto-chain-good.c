// scan: --models ../../shims/shim.json
// Both failures enter at the label that rolls back.
// expect-nothing
#include "shim_pool_c.h"

int publish(shim_pool *pool) {
  int rc = -1;
  shim_handle *conn = shim_pool_get(pool);
  shim_exec(conn, "BEGIN");
  if (shim_exec(conn, "UPDATE issue SET public = 1") < 0)
    goto undo;
  if (shim_exec(conn, "INSERT INTO feed VALUES(1)") < 0)
    goto undo;
  rc = shim_exec(conn, "COMMIT");
  goto put_back;

undo:
  shim_exec(conn, "ROLLBACK");
put_back:
  shim_pool_put(pool, conn);
  return rc;
}
