// scan: --models ../../shims/shim.json
/* The closing brace is a path too: the release stands only in the branch. */
#include "shim_pool_c.h"

void touch(shim_pool *pool, int force) {
  shim_handle *db = shim_pool_get(pool); // expect: pool-lease-leak (definite)
  if (shim_exec(db, "UPDATE items SET seen = 1") == 0 || force) {
    shim_log("touched");
    shim_pool_put(pool, db);
  }
}
