// scan: --models ../../shims/shim.json
/* The branch assigns the outer variable. */
// expect-nothing
#include "shim_pool_c.h"
#include <stddef.h>

int lookup(shim_pool *pool, int user) {
  shim_handle *db = NULL;
  int rc = -1;
  if (user > 0) {
    db = shim_pool_get(pool);
    rc = shim_exec(db, "SELECT * FROM users");
  }
  if (db)
    shim_pool_put(pool, db);
  return rc;
}
