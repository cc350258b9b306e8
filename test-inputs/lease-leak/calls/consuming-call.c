// scan: --models ../../shims/shim.json
/* Trap 15: only one kind of failure consumes the handle; the other still holds it. */
#include "shim_pool_c.h"
#include <stddef.h>

static int query(shim_handle **db, const char *sql) {
  int rc = shim_exec(*db, sql);
  if (rc == -2)
    shim_handle_drop(db);
  return rc;
}

int allocate(shim_pool *pool) {
  shim_handle *db = shim_pool_get(pool); // expect: pool-lease-leak (definite)
  if (query(&db, "SELECT ip FROM pool") < 0)
    return -1;
  shim_handle_drop(&db);
  return 0;
}
