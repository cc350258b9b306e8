// scan: --models ../../shims/shim.json
/* After Apache's health checks: the helper gives the handle back to the list if there is one, and else keeps it for this thread; its caller reads
   the handle in either case. */
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
  return shim_exec(db, "SELECT 1"); // expect: pool-use-after-release
}
