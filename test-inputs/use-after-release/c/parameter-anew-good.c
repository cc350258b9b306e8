// expect-nothing
// scan: --models ../../shims/shim.json
/* A handle that came from the caller goes back, and its variable gets another one, or none. */
#include "shim_pool_c.h"

struct job {
  shim_handle *db;
};

shim_handle *spare(void);
void remember(shim_handle *db);

int another(shim_pool *pool, shim_handle *db, shim_handle *other) {
  shim_pool_put(pool, db);
  db = other;
  return shim_exec(db, "SELECT 1");
}

int perhaps_another(shim_pool *pool, shim_handle *db, shim_handle *other, int broken) {
  if (broken) {
    shim_pool_put(pool, db);
    db = other;
  }
  return shim_exec(db, "SELECT 1");
}

int somebody_elses(shim_pool *pool, shim_handle *db) {
  shim_pool_put(pool, db);
  db = spare();
  remember(db);
  return shim_exec(db, "SELECT 1");
}

int in_a_job(shim_pool *pool, struct job *job, shim_handle *other) {
  shim_pool_put(pool, job->db);
  job->db = other;
  return shim_exec(job->db, "SELECT 1");
}

void both(shim_pool *pool, shim_handle *db, shim_handle *other) {
  shim_pool_put(pool, db);
  db = other;
  shim_pool_put(pool, db);
}

void none(shim_pool *pool, shim_handle **db, int broken) {
  if (broken) {
    shim_pool_put(pool, *db);
    *db = 0;
  }
  remember(*db);
}
