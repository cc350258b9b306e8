// scan: --models ../../shims/shim.json
/* Trap 14: the context travels to a callback that runs later and releases there. */
// expect-nothing
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
  struct query *q = malloc(sizeof *q);
  if (!q)
    return -1;
  q->db = shim_pool_get(pool);
  event_loop_add(resume, q);
  return 0;
}
