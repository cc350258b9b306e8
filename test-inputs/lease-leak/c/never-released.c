// scan: --models ../../shims/shim.json
/* Nobody gives the handle back, on any path. */
#include "shim_pool_c.h"

int count_items(shim_pool *pool) {
  shim_handle *db = shim_pool_get(pool); // expect: pool-lease-leak (definite)
  int rc = shim_exec(db, "SELECT count(*) FROM items");
  shim_log("counted");
  return rc;
}
