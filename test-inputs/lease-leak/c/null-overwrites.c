// scan: --models ../../shims/shim.json
/* The only name of the handle is cleared where it should have been released. */
#include "shim_pool_c.h"
#include <stddef.h>

void forget(shim_pool *pool) {
  shim_handle *db = shim_pool_get(pool); // expect: pool-lease-leak (definite)
  shim_exec(db, "DELETE FROM cache");
  db = NULL;
  shim_log("cache is empty");
}
