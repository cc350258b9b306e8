// scan: --models ../../shims/shim.json
/* The allocation of the context fails after the acquire, and nothing is left to carry the handle. */
#include "shim_pool_c.h"
#include <stdlib.h>

struct query {
  shim_handle *db;
  int row;
};

void event_loop_add(void (*resume)(void *data), void *data);

static void resume(void *data) {
  struct query *q = data;
  shim_handle_close(q->db);
  free(q);
}

int start(shim_pool *pool) {
  shim_handle *db = shim_pool_get(pool); // expect: pool-lease-leak (definite)
  struct query *q = malloc(sizeof *q);
  if (!q)
    return -1;
  q->db = db;
  event_loop_add(resume, q);
  return 0;
}
