// scan: --models ../../shims/shim.json
/* A structure on the heap keeps the handle only for whom it is given to: here nobody. */
#include "shim_pool_c.h"
#include <stdlib.h>

typedef struct {
  shim_handle *db;
  int rows;
} job;

job *job_given(shim_pool *pool) {
  job *made = calloc(1, sizeof *made);
  if (!made)
    return 0;
  made->db = shim_pool_get(pool);
  return made;
}

int job_dropped(shim_pool *pool) {
  job *made = calloc(1, sizeof *made);
  if (!made)
    return -1;
  made->db = shim_pool_get(pool); // expect: pool-lease-leak
  return shim_exec(made->db, "SELECT 1");
}
