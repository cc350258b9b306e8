// scan: --models ../../shims/shim.json
/* Trap 16: after a call that may consume, the release that allows NULL. */
// expect-nothing
#include "shim_pool_c.h"

static int query(shim_handle **db, const char *sql) {
  int rc = shim_exec(*db, sql);
  if (rc < 0)
    shim_handle_drop(db);
  return rc;
}

int allocate(shim_pool *pool) {
  shim_handle *db = shim_pool_get(pool);
  int rc = query(&db, "SELECT ip FROM pool");
  shim_handle_drop(&db);
  return rc;
}
