// scan: --models ../../shims/shim.json
/* The helper that looks like a check releases on failure; the caller goes on with the handle. */
#include "shim_pool_c.h"

static int checked(shim_handle *db, int rc) {
  if (rc < 0) {
    shim_handle_close(db);
    return -1;
  }
  return 0;
}

int hang_up(shim_pool *pool) {
  shim_handle *db = shim_pool_get(pool);
  if (checked(db, shim_exec(db, "UPDATE calls SET ended = 1")) < 0) {
    shim_exec(db, "INSERT INTO errors VALUES (1)"); // expect: pool-use-after-release (definite)
    return -1;
  }
  shim_handle_close(db);
  return 0;
}
