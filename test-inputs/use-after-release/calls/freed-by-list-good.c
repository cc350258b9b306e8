// scan: --models ../../shims/shim.json
// expect-nothing
/* The caller asks what the helper asks, and reads the handle only where it was kept. */
#include "shim_pool_c.h"

struct worker {
  shim_pool *list;
  shim_handle *mine;
};

static void give_back(struct worker *worker, shim_handle *db) {
  if (worker->list)
    shim_pool_put(worker->list, db);
  else
    worker->mine = db;
}

int finish(struct worker *worker, shim_handle *db) {
  give_back(worker, db);
  return worker->list ? 0 : shim_exec(db, "SELECT 1");
}
