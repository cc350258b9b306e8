// scan: --models ../../shims/shim.json
/* A return out of the block macro skips its release. */
#include "shim_pool_c.h"

#define WITH_DB(name, pool) for (shim_handle *name = shim_pool_get(pool); name; shim_handle_drop(&name))

int ask(shim_pool *pool) {
  WITH_DB(db, pool) { // expect: pool-lease-leak (definite)
    if (shim_exec(db, "SELECT 1") < 0)
      return -1;
  }
  return 0;
}
