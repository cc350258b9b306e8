// scan: --models ../../shims/shim.json
/* The first branch no longer clears the condition of the second. */
#include "shim_pool_c.h"
#include <stddef.h>

int route(shim_pool *replica, shim_pool *primary, int write) {
  shim_handle *db = NULL;
  if (!write) {
    db = shim_pool_get(replica); // expect: pool-lease-leak (definite)
    if (shim_exec(db, "SELECT 1") < 0)
      write = 1;
  }
  if (write)
    db = shim_pool_get(primary);
  int rc = shim_exec(db, "SELECT * FROM routes");
  shim_handle_close(db);
  return rc;
}
