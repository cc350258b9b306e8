// scan: --models ../../shims/shim.json
/* Every case comes to the release, the unknown one as well. */
// expect-nothing
#include "shim_pool_c.h"

enum { LIST, ADD, REMOVE };

int run(shim_pool *pool, int what) {
  int rc = 0;
  shim_handle *db = shim_pool_get(pool);
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
    rc = -1;
  }
  shim_pool_put(pool, db);
  return rc;
}
