// scan: --models ../../shims/shim.json
/* The error path frees the structure itself and not what it holds. */
#include "shim_pool_c.h"
#include <stdlib.h>

struct job {
  shim_handle *db;
  int rows;
};

static struct job *job_create(shim_pool *pool) {
  struct job *made = calloc(1, sizeof *made);
  if (made)
    made->db = shim_pool_get(pool);
  return made;
}

static void job_destroy(struct job *job) {
  shim_handle_close(job->db);
  free(job);
}

int run(shim_pool *pool) {
  struct job *job = job_create(pool); // expect: pool-lease-leak
  if (!job)
    return -1;
  if (shim_exec(job->db, "SELECT * FROM jobs") < 0) {
    free(job);
    return -1;
  }
  job_destroy(job);
  return 0;
}
