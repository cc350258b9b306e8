// scan: --models ../../shims/shim.json
/* The context owns the handle, and is alive when the next one is taken. */
#include "shim_pool_c.h"
#include <stdlib.h>

struct context {
  shim_handle *db;
  int rows;
};

static struct context *open_context(shim_pool *pool) {
  struct context *made = calloc(1, sizeof *made);
  if (made)
    made->db = shim_pool_get(pool);
  return made;
}

static void close_context(struct context *old) {
  shim_handle_close(old->db);
  free(old);
}

int export_all(shim_pool *pool) {
  struct context *current = open_context(pool);
  if (!current)
    return -1;
  shim_handle *log = shim_pool_get(pool); // expect: pool-nested-acquire
  shim_exec(log, "INSERT INTO log VALUES (1)");
  shim_pool_put(pool, log);
  close_context(current);
  return 0;
}
