// scan: --models ../../shims/shim.json
/* The statement is closed before the connection goes back, through a function and behind a member. */
// expect-nothing
#include "shim_pool_c.h"

struct context {
  shim_handle *db;
  shim_stmt *stmt;
};

static void close_statement(struct context *c) {
  if (c->stmt)
    shim_stmt_close(c->stmt);
  c->stmt = 0;
}

static void context_end(struct context *c) { close_statement(c); }

int run(shim_pool *pool) {
  struct context c = {0};
  c.db = shim_pool_get(pool);
  c.stmt = shim_prepare(c.db, "SELECT * FROM items");
  int rc = shim_step(c.stmt);
  close_statement(&c);
  shim_pool_put(pool, c.db);
  context_end(&c);
  return rc;
}
