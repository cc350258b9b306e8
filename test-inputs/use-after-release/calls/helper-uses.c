// scan: --models ../../shims/shim.json
/* The use is in a function that is called. */
#include "shim_pool_c.h"

static void note(shim_handle *db, int rc) {
  if (rc < 0)
    shim_log(shim_error_text(db));
}

int rename_item(shim_pool *pool) {
  shim_handle *db = shim_pool_get(pool);
  int rc = shim_exec(db, "UPDATE items SET name = 'x'");
  shim_pool_put(pool, db);
  note(db, rc); // expect: pool-use-after-release(possible)
  return rc;
}
