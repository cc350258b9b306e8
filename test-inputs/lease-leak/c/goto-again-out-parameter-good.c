// scan: --models ../../shims/shim.json
/* Each round gives back what it took. */
// expect-nothing
#include "shim_pool_c.h"

int remap(shim_handle *db);

int reserve(shim_pool *pool, shim_handle **conn) {
again:
  *conn = shim_pool_get(pool);
  if (shim_exec(*conn, "GET slot") < 0) {
    int mapped = remap(*conn);
    shim_handle_drop(conn);
    if (mapped == 0)
      goto again;
    return -1;
  }
  return 0;
}
