// scan: --models ../../../shims/shim.json
// expect-nothing
// A structure that anybody may change says nothing of the function that is called through it.
#include "driver.h"

static int fetch(shim_pool *db) {
  shim_handle *own = shim_pool_get(db);
  int rc = shim_exec(own, "SELECT 1");
  shim_pool_put(db, own);
  return rc;
}

struct driver the_driver = {fetch};
