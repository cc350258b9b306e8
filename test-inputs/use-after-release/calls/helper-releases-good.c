// scan: --models ../../shims/shim.json
/* After the failure the caller takes a handle of its own for the note. */
// expect-nothing
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
    shim_handle *log = shim_pool_get(pool);
    shim_exec(log, "INSERT INTO errors VALUES (1)");
    shim_handle_close(log);
    return -1;
  }
  shim_handle_close(db);
  return 0;
}
