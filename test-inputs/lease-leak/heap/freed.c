// scan: --models ../../shims/shim.json
/* The memory is freed, and with it the only name of what it holds. */
#include "shim_pool_c.h"
#include <stdlib.h>

struct job {
  shim_handle *db;
  int rows;
};

int run(shim_pool *pool) {
  struct job *job = calloc(1, sizeof *job);
  if (!job)
    return -1;
  job->db = shim_pool_get(pool); // expect: pool-lease-leak (definite)
  int rc = shim_exec(job->db, "SELECT * FROM jobs");
  free(job);
  return rc;
}
