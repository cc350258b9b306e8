// scan: --models ../../shims/shim.json
/* One result variable, one way out. */
// expect-nothing
#include "shim_pool_c.h"

int import_voicemail(shim_pool *pool, int fd, int size) {
  int rc = -1;
  shim_handle *odbc = shim_pool_get(pool);
  if (fd < 0)
    rc = -1;
  else if (size == 0)
    rc = -2;
  else if (shim_exec(odbc, "INSERT INTO voicemail VALUES (1)") < 0)
    rc = -3;
  else
    rc = 0;
  shim_pool_put(pool, odbc);
  return rc;
}
