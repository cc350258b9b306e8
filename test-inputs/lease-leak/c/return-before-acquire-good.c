// scan: --models ../../shims/shim.json
/* Arguments are checked before anything is taken. */
// expect-nothing
#include "shim_pool_c.h"

int rename_item(shim_pool *pool, const char *name) {
  if (!name || !*name)
    return -1;
  shim_handle *db = shim_pool_get(pool);
  int rc = shim_exec(db, "UPDATE items SET name = 'x'");
  shim_pool_put(pool, db);
  if (rc < 0)
    return -1;
  return 0;
}
