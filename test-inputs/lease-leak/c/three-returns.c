// scan: --models ../../shims/shim.json
/* All paths that lose the handle are one finding. */
#include "shim_pool_c.h"

int import_voicemail(shim_pool *pool, int fd, int size) {
  shim_handle *odbc = shim_pool_get(pool); // expect: pool-lease-leak (definite)
  if (fd < 0)
    return -1;
  if (size == 0)
    return -2;
  if (shim_exec(odbc, "INSERT INTO voicemail VALUES (1)") < 0) {
    shim_log("insert failed");
    return -3;
  }
  shim_pool_put(pool, odbc);
  return 0;
}
