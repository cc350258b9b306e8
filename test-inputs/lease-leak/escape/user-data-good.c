// scan: --models ../../shims/shim.json
/* The library of the program keeps the pointer under a key. */
#include "shim_pool_c.h"

void registry_put(const char *key, void *value);

void remember(shim_pool *pool) {
  shim_handle *db = shim_pool_get(pool); // expect-fp: pool-lease-leak — a function without a body is taken to use the handle and not to keep it
  registry_put("db", db);
}
