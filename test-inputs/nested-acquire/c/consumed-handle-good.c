// scan: --models ../../shims/shim.json
/* On failure the query gives the handle back and clears it: what is left to give back is what the variable says. */
// expect-nothing
#include "shim_pool_c.h"
#include <stddef.h>

static int query(shim_handle **db, const char *sql) {
  int rc = shim_exec(*db, sql);
  if (rc < 0)
    shim_handle_drop(db);
  return rc;
}

int lookup(shim_pool *pool) {
  shim_handle *db = shim_pool_get(pool);
  int rc = query(&db, "SELECT * FROM pools");
  if (db)
    shim_pool_put(pool, db);
  db = shim_pool_get(pool);
  rc += shim_exec(db, "SELECT * FROM leases");
  shim_pool_put(pool, db);
  return rc;
}
