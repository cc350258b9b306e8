// scan: --models ../../shims/shim.json
/* The function that is called uses the handle in every execution, whatever else it does. */
#include "shim_pool_c.h"

static void note(shim_handle *db, int rc) {
  if (rc < 0)
    shim_log("failed");
  shim_log(shim_error_text(db));
}

static void finish(shim_handle *db, int rc) { note(db, rc); }

int rename_item(shim_pool *pool) {
  shim_handle *db = shim_pool_get(pool);
  int rc = shim_exec(db, "UPDATE items SET name = 'x'");
  shim_pool_put(pool, db);
  finish(db, rc); // expect: pool-use-after-release(definite)
  return rc;
}
