// scan: --models ../../shims/shim.json
/* Near-twins of parameter-anew-good.c: what is used is the handle that went back. */
#include "shim_pool_c.h"

struct job {
  shim_handle *db;
};

int same(shim_pool *pool, shim_handle *db) {
  shim_pool_put(pool, db);
  return shim_exec(db, "SELECT 1"); // expect: pool-use-after-release
}

int copy(shim_pool *pool, shim_handle *db, shim_handle *other) {
  shim_handle *first = db;
  shim_pool_put(pool, db);
  db = other;
  return shim_exec(db, "SELECT 1") + shim_exec(first, "SELECT 1"); // expect-fn: pool-use-after-release — a copy of what a parameter had is looked for where the parameter is now
}

int in_a_job(shim_pool *pool, struct job *job, struct job *other) {
  shim_pool_put(pool, job->db);
  other->db = 0;
  return shim_exec(job->db, "SELECT 1"); // expect: pool-use-after-release
}

void twice(shim_pool *pool, shim_handle *db, shim_handle *other) {
  shim_handle *first = db;
  shim_pool_put(pool, db);
  db = other;
  shim_pool_put(pool, db);
  shim_pool_put(pool, first); // expect-fn: pool-double-release — a copy of what a parameter had is looked for where the parameter is now
}
