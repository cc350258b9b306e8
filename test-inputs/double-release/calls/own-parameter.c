// scan: --models ../../shims/shim.json
/* The function releases what its caller gave it twice: no acquire in sight. */
#include "shim_pool_c.h"

int finish(shim_handle *db, int failed) {
  if (failed)
    shim_handle_close(db);
  shim_log("finished");
  shim_handle_close(db); // expect: pool-double-release (definite)
  return failed;
}
