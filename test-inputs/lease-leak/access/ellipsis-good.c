// scan: --models ../../shims/shim.json
// Behind an ellipsis that no format explains anything may happen to it.
// expect-nothing
#include "shim_pool_c.h"

void finish_all(int count, ...);

void rename_item(shim_pool *pool) {
  shim_handle *db = shim_pool_get(pool);
  finish_all(1, db);
}
