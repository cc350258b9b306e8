// scan: --models ../../shims/shim.json
// expect-nothing
/* Trap 16: the destroy function clears what it released. */
#include "shim_pool_c.h"

struct job {
  shim_handle *db;
  int rows;
};

static void job_close(struct job *job) {
  if (job->db)
    shim_handle_close(job->db);
  job->db = 0;
}

int run(shim_pool *pool) {
  struct job job = {shim_pool_get(pool), 0};
  int rc = shim_exec(job.db, "SELECT * FROM jobs");
  if (rc < 0)
    job_close(&job);
  job_close(&job);
  return rc;
}
