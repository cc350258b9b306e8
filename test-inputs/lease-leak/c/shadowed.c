// scan: --models ../../shims/shim.json
/* An inner variable of the same name takes the handle; the release looks at the outer one. */
#include "shim_pool_c.h"
#include <stddef.h>

int lookup(shim_pool *pool, int user) {
  shim_handle *db = NULL;
  int rc = -1;
  if (user > 0) {
    shim_handle *db = shim_pool_get(pool); // expect: pool-lease-leak (definite)
    rc = shim_exec(db, "SELECT * FROM users");
  }
  if (db)
    shim_pool_put(pool, db);
  return rc;
}
