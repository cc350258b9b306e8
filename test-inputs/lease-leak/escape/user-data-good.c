// scan: --models ../../shims/shim.json
// expect-nothing
/* The library of the program keeps the pointer under a key. */
#include "shim_pool_c.h"

void registry_put(const char *key, void *value);

void remember(shim_pool *pool) {
  shim_handle *db = shim_pool_get(pool);
  registry_put("db", db);
}
