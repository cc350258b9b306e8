// scan: --models ../../shims/shim.json
/* The function releases what its caller gave it, once. */
// expect-nothing
#include "shim_pool_c.h"

int finish(shim_handle *db, int failed) {
  if (failed)
    shim_log("failed");
  shim_handle_close(db);
  return failed;
}
