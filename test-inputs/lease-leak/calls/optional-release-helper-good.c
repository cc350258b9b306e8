// scan: --models ../../shims/shim.json
/* A helper that releases what it is given, or nothing. */
// expect-nothing
#include "shim_pool_c.h"
#include <stddef.h>

static void put_maybe(shim_handle *db) {
  if (db)
    shim_handle_close(db);
}

int ask(shim_pool *pool, int remote) {
  shim_handle *db = NULL;
  int rc = 0;
  if (remote)
    db = shim_pool_try_get(pool);
  if (db)
    rc = shim_exec(db, "SELECT 1");
  put_maybe(db);
  return rc;
}
