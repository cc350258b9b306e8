// scan: --models ../../shims/shim.json
/* The same with an if and a second variable for our own handle. */
// expect-nothing
#include "shim_pool_c.h"
#include <stddef.h>

int save(shim_pool *pool, shim_handle *db) {
  shim_handle *own = NULL;
  if (!db)
    db = own = shim_pool_get(pool);
  int rc = shim_exec(db, "INSERT INTO items VALUES (1)");
  if (own)
    shim_pool_put(pool, own);
  return rc;
}
