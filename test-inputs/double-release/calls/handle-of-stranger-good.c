// scan: --models ../../shims/shim.json
// expect-nothing
/* Each handle is another one: of the next job, or put there in between. */
#include "shim_pool_c.h"

struct job {
  shim_handle *db;
  struct job *next;
};

void *make_job(int number);
void fill(struct job *job);

static void put_back(shim_pool *pool, struct job *job) {
  if (job->db)
    shim_pool_put(pool, job->db);
  job->db = 0;
}

void all(shim_pool *pool) {
  for (struct job *job = make_job(1); job; job = job->next)
    shim_pool_put(pool, job->db);
}

void many(shim_pool *pool, int count) {
  for (int i = 0; i < count; ++i) {
    struct job *job = make_job(i);
    shim_pool_put(pool, job->db);
  }
}

void filled_again(shim_pool *pool) {
  struct job *job = make_job(2);
  shim_pool_put(pool, job->db);
  fill(job);
  shim_pool_put(pool, job->db);
}

void only_once(shim_pool *pool) {
  struct job *job = make_job(3);
  put_back(pool, job);
  put_back(pool, job);
}
