// scan: --models ../../shims/shim.json
/* Taken once and kept in a static variable for the life of the process: not lost. */
// expect-nothing
#include "shim_pool_c.h"

int ask(shim_pool *pool) {
  static shim_handle *db;
  if (!db)
    db = shim_pool_get(pool);
  return shim_exec(db, "SELECT 1");
}
