// scan: --models ../../shims/shim.json
/* The handle starts as NULL, so one label serves failures before and after the acquire. */
// expect-nothing
#include "shim_pool_c.h"
#include <stddef.h>

int store(shim_pool *pool, const char *name) {
  int rc = -1;
  shim_handle *db = NULL;
  if (!name)
    goto done;
  db = shim_pool_get(pool);
  if (shim_exec(db, "DELETE FROM sums") < 0)
    goto done;
  rc = 0;
done:
  if (db)
    shim_pool_put(pool, db);
  return rc;
}
