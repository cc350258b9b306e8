// scan: --models ../../shims/shim.json
/* The context ends first. */
// expect-nothing
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
  shim_handle *db = shim_pool_get(pool);
  c->db = db;
  c->stmt = shim_prepare(c->db, "SELECT * FROM items");
  int rc = shim_step(c->stmt);
  context_free(c);
  shim_pool_put(pool, db);
  return rc;
}
