// scan: --models ../../shims/shim.json
/* The loop keeps what it found and ends at the release. */
// expect-nothing
#include "shim_pool_c.h"

int wait_ready(shim_pool *pool, int tries) {
  int ready = 0;
  shim_handle *db = shim_pool_get(pool);
  do {
    ready = shim_exec(db, "SELECT ready FROM state") == 1;
  } while (!ready && --tries > 0);
  shim_pool_put(pool, db);
  return ready;
}
