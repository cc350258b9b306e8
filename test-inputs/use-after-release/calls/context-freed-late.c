// scan: --models ../../shims/shim.json
/* The context's destroy function still finishes the query of a connection that went back first. */
#include "shim_pool_c.h"
#include <stdlib.h>

struct context {
  shim_handle *db;
  shim_stmt *stmt;
};

static void context_free(struct context *c) {
  shim_stmt_close(c->stmt);
  free(c);
}

int run(shim_pool *pool) {
  struct context *c = malloc(sizeof *c);
  if (!c)
    return -1;
  c->db = shim_pool_get(pool);
  c->stmt = shim_prepare(c->db, "SELECT * FROM items");
  int rc = shim_step(c->stmt);
  shim_pool_put(pool, c->db);
  context_free(c); // expect: pool-use-after-release(definite)
  return rc;
}
