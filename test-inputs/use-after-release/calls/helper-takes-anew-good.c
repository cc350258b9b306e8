// scan: --models ../../shims/shim.json
/* The functions that are called take a lease of their own before they use it. */
// expect-nothing
#include "shim_pool_c.h"

struct work {
  shim_pool *pool;
  shim_handle *db;
};

static int ask(shim_pool *pool, shim_handle *db) {
  db = shim_pool_get(pool);
  int rc = shim_stat_rows(db);
  shim_pool_put(pool, db);
  return rc;
}

static int ask_again(struct work *work) {
  work->db = shim_pool_get(work->pool);
  int rc = shim_stat_rows(work->db);
  shim_pool_put(work->pool, work->db);
  return rc;
}

int run(struct work *work) {
  work->db = shim_pool_get(work->pool);
  int rc = shim_exec(work->db, "SELECT 1");
  shim_pool_put(work->pool, work->db);
  rc += ask(work->pool, work->db);
  return rc + ask_again(work);
}
