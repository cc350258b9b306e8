// scan: --models ../../shims/shim.json
/* One case returns, the others break to the release. */
#include "shim_pool_c.h"

enum { LIST, ADD, REMOVE };

int run(shim_pool *pool, int what) {
  int rc = 0;
  shim_handle *db = shim_pool_get(pool); // expect: pool-lease-leak (definite)
  switch (what) {
  case LIST:
    rc = shim_exec(db, "SELECT * FROM items");
    break;
  case ADD:
    rc = shim_exec(db, "INSERT INTO items VALUES (1)");
    break;
  case REMOVE:
    rc = shim_exec(db, "DELETE FROM items");
    break;
  default:
    shim_log("unknown command");
    shim_pool_put(pool, db);
    return -1;
  }
  shim_pool_put(pool, db);
  return rc;
}
