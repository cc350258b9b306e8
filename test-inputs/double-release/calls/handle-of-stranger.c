// scan: --models ../../shims/shim.json
/* The handle comes out of a function that nobody has looked into; it is given back twice all the same. */
#include "shim_pool_c.h"

struct job {
  shim_handle *db;
  struct job *next;
};

void *make_job(int number);

static void put_back(shim_pool *pool, struct job *job) { shim_pool_put(pool, job->db); }

void twice(shim_pool *pool) {
  struct job *job = make_job(1);
  shim_pool_put(pool, job->db);
  shim_pool_put(pool, job->db); // expect: pool-double-release (definite)
}

void once_by_helper(shim_pool *pool) {
  struct job *job = make_job(2);
  put_back(pool, job);
  shim_pool_put(pool, job->db); // expect: pool-double-release (definite)
}
