// scan: --models ../../shims/shim.json
/* Taken when the mode says so, given back only when there was something to save. */
#include "shim_pool_c.h"
#include <stddef.h>

int save(shim_pool *pool, int mode, int dirty) {
  shim_handle *db = NULL;
  int rc = 0;
  if (mode)
    db = shim_pool_get(pool); // expect: pool-lease-leak (definite)
  if (dirty && mode) {
    rc = shim_exec(db, "UPDATE items SET saved = 1");
    shim_pool_put(pool, db);
  }
  return rc;
}
