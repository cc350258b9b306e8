// scan: --models ../../shims/shim.json
/* Trap 15: a return without a release is right where the handle is known to be gone. */
// expect-nothing
#include "shim_pool_c.h"
#include <stddef.h>

static int query(shim_handle **db, const char *sql) {
  int rc = shim_exec(*db, sql);
  if (rc == -2)
    shim_handle_drop(db);
  return rc;
}

int allocate(shim_pool *pool) {
  shim_handle *db = shim_pool_get(pool);
  int rc = query(&db, "SELECT ip FROM pool");
  if (!db)
    return -2;
  if (rc == 0)
    rc = query(&db, "UPDATE pool SET used = 1");
  if (!db)
    return -2;
  shim_pool_put(pool, db);
  return rc;
}
