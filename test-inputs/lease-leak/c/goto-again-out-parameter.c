// scan: --models ../../shims/shim.json
/* After a remap the code jumps back and stores a new handle over the one it holds (a cluster client did this). */
#include "shim_pool_c.h"

int remap(shim_handle *db);

int reserve(shim_pool *pool, shim_handle **conn) {
again:
// expect-fn@+1: pool-lease-leak — a handle behind an out-parameter is the caller's as soon as it is stored
  *conn = shim_pool_get(pool); // expect: pool-nested-acquire
  if (shim_exec(*conn, "GET slot") < 0) {
    if (remap(*conn) == 0)
      goto again;
    shim_handle_drop(conn);
    return -1;
  }
  return 0;
}
