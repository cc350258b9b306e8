// scan: --models ../../shims/shim.json
/* The pool of a context that some allocator made lives as long as the context; that of a variable ends with the call. */
#include "shim_pool_c.h"

typedef struct {
  shim_pool *pool;
  int users;
} context;

typedef struct module module;
void *zone_alloc(module *owner, unsigned long size);
void module_start(module *owner, context *of);

int module_begin(module *owner) {
  context *made = zone_alloc(owner, sizeof *made);
  made->pool = shim_pool_new(8);
  made->users = 0;
  module_start(owner, made);
  return 0;
}

int module_probe(void) {
  shim_pool *pool = shim_pool_new(8); // expect: pool-local-construction
  shim_handle *db = shim_pool_get(pool);
  int rc = shim_exec(db, "SELECT 1");
  shim_pool_put(pool, db);
  shim_pool_free(pool);
  return rc;
}
