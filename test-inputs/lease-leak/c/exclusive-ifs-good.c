// scan: --models ../../shims/shim.json
/* Trap 20: two ifs that exclude each other take into one variable. */
// expect-nothing
#include "shim_pool_c.h"
#include <stddef.h>

int route(shim_pool *replica, shim_pool *primary, int write) {
  shim_handle *db = NULL;
  if (!write) {
    db = shim_pool_try_get(replica);
    if (!db)
      write = 1;
  }
  if (write)
    db = shim_pool_get(primary);
  int rc = shim_exec(db, "SELECT * FROM routes");
  shim_handle_close(db);
  return rc;
}
