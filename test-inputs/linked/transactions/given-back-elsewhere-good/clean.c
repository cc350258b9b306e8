// scan: --models ../../../shims/shim.json
// Each path ends its transaction before the cleaner of another file gives the handle back.
// expect-nothing
#include "shim_pool_c.h"

void clean(shim_pool *to, shim_handle *db) {
  if (db)
    shim_pool_put(to, db);
}
