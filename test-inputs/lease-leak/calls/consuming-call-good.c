// scan: --models ../../shims/shim.json
/* Trap 15: the query may give the handle back and clear it; what is left is released. */
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
  if (query(&db, "SELECT ip FROM pool") < 0) {
    if (db)
      shim_pool_put(pool, db);
    return -1;
  }
  int rc = query(&db, "UPDATE pool SET used = 1");
  if (db)
    shim_pool_put(pool, db);
  return rc;
}
