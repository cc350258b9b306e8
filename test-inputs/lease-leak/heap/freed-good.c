// scan: --models ../../shims/shim.json
/* What the memory holds is released first, or has another name; null is no memory. */
// expect-nothing
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
  job->db = shim_pool_get(pool);
  int rc = shim_exec(job->db, "SELECT * FROM jobs");
  shim_pool_put(pool, job->db);
  free(job);
  return rc;
}

int keep(shim_pool *pool) {
  struct job *job = calloc(1, sizeof *job);
  if (!job)
    return -1;
  job->db = shim_pool_get(pool);
  shim_handle *db = job->db;
  free(job);
  int rc = shim_exec(db, "SELECT * FROM jobs");
  shim_pool_put(pool, db);
  return rc;
}

int text(shim_pool *pool) {
  char *sql = malloc(64);
  shim_handle *db = shim_pool_get(pool);
  int rc = shim_exec(db, sql);
  free(sql);
  shim_pool_put(pool, db);
  return rc;
}
