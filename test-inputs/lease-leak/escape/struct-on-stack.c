// scan: --models ../../shims/shim.json
/* The structure on the stack dies with its handle. */
#include "shim_pool_c.h"

struct session {
  shim_handle *db;
  int queries;
};

static void session_init(struct session *s, shim_pool *pool) {
  s->db = shim_pool_get(pool);
  s->queries = 0;
}

static void session_close(struct session *s) { shim_handle_drop(&s->db); }

int ask(shim_pool *pool) {
  struct session s;
  session_init(&s, pool); // expect: pool-lease-leak (definite)
  if (shim_exec(s.db, "SELECT 1") < 0)
    return -1;
  session_close(&s);
  return 0;
}
