// scan: --models ../../shims/shim.json
/* Trap 15: the query consumed the handle through its pointer; a copy of it is released as well. */
#include "shim_pool_c.h"

static int query(shim_handle **db, const char *sql) {
  int rc = shim_exec(*db, sql);
  if (rc < 0)
    shim_handle_drop(db);
  return rc;
}

int allocate(shim_pool *pool) {
  shim_handle *db = shim_pool_get(pool);
  shim_handle *kept = db;
  int rc = query(&db, "SELECT ip FROM pool");
  shim_pool_put(pool, kept); // expect-fn: pool-double-release — what a call may have released, and may have not, is not reported
  return rc;
}
