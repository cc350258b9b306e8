// scan: --models ../../shims/shim.json
// One static pool, opened and closed by functions of its own.
// expect-nothing
#include "shim_pool_c.h"
#include <stddef.h>

static shim_pool *pool;

void db_open(int capacity) { pool = shim_pool_new(capacity); }

void db_close(void) {
  shim_pool_free(pool);
  pool = NULL;
}

int touch_file(void) {
  shim_handle *conn = shim_pool_get(pool);
  int rc = shim_exec(conn, "UPDATE files SET seen = 1");
  shim_pool_put(pool, conn);
  return rc;
}
