// scan: --models ../../shims/shim.json
/* The project's own macros around acquire and release. */
// expect-nothing
#include "shim_pool_c.h"

#define WITH_DB(name, pool) for (shim_handle *name = shim_pool_get(pool); name; shim_handle_drop(&name))

int ask(shim_pool *pool) {
  int rc = 0;
  WITH_DB(db, pool) { rc = shim_exec(db, "SELECT 1"); }
  return rc;
}
