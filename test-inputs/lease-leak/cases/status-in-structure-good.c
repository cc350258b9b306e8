// scan: --models ../../shims/shim.json
// expect-nothing
/* With every status the handle goes back. */
#include "shim_pool_c.h"

struct outcome {
  int code;
};

static void find(struct outcome *how, shim_handle *db) {
  if (shim_exec(db, "SELECT 1") < 0) {
    how->code = 2;
    return;
  }
  how->code = 3;
}

int expand(shim_pool *pool, int is_odd) {
  struct outcome how = {.code = 8};
  shim_handle *db = shim_pool_get(pool);
  find(&how, db);
  switch (how.code) {
  case 3:
    break;
  default:
    shim_pool_put(pool, db);
    return -1;
  }
  if (is_odd) {
    shim_pool_put(pool, db);
    return -1;
  }
  shim_pool_put(pool, db);
  return 0;
}
