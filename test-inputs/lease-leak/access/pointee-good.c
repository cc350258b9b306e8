// scan: --models ../../shims/shim.json
// One that gets it through a plain pointer may.
// expect-nothing
#include "shim_pool_c.h"

int rename_and_finish(shim_handle *db);

int rename_item(shim_pool *pool) {
  shim_handle *db = shim_pool_get(pool);
  return rename_and_finish(db);
}
