// scan: --models ../../shims/shim.json
// Nothing depends on what the function is called, or where in the call the lease stands.
// expect-nothing
#include "shim_pool_c.h"

void note(shim_handle *db);
void consider(int level, shim_handle *db);

void first(shim_pool *pool) { note(shim_pool_get(pool)); }

void second(shim_pool *pool) {
  shim_handle *db = shim_pool_get(pool);
  consider(1, db);
}
