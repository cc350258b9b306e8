// scan: --models ../../../shims/shim.json
// log_and_close() of another file gives the handle back and returns an error code; the second handle comes after it.
#include "shim_pool_c.h"

int log_and_close(shim_pool *pool, shim_handle *db, int code) {
  shim_exec(db, "INSERT INTO errors VALUES (1)");
  shim_pool_put(pool, db);
  return code ? code : -1;
}
