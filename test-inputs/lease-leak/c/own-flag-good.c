// scan: --models ../../shims/shim.json
/* A flag of its own remembers that there is something to give back. */
// expect-nothing
#include "shim_pool_c.h"

int export_all(shim_pool *pool, int remote) {
  shim_handle *db;
  int taken = 0, rc = 0;
  if (remote) {
    db = shim_pool_get(pool);
    taken = 1;
    rc = shim_exec(db, "SELECT * FROM items");
  }
  if (rc < 0)
    shim_log("export failed");
  if (taken)
    shim_pool_put(pool, db);
  return rc;
}
