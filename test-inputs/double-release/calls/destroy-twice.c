// scan: --models ../../shims/shim.json
/* The destroy function of the structure runs on the error path and at the end. */
#include "shim_pool_c.h"
#include <stdlib.h>

struct job {
  shim_handle *db;
  int rows;
};

static void job_close(struct job *job) { shim_handle_close(job->db); }

int run(shim_pool *pool) {
  struct job job = {shim_pool_get(pool), 0};
  int rc = shim_exec(job.db, "SELECT * FROM jobs");
  if (rc < 0)
    job_close(&job);
  job_close(&job); // expect: pool-double-release (definite)
  return rc;
}
