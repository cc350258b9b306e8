// scan: --models ../../shims/shim.json
/* A function of another file that, by its name, takes what it is given, gets the address of the handle. */
// expect-nothing
#include "shim_pool_c.h"

void enqueue(shim_handle **db);

int submit(shim_pool *pool) {
  shim_handle *db = shim_pool_get(pool);
  if (shim_exec(db, "SELECT 1") < 0) {
    shim_pool_put(pool, db);
    return -1;
  }
  enqueue(&db);
  return 0;
}
