// scan: --models ../../shims/shim.json
// One exit of three forgets the transaction.
#include "shim_pool_c.h"
#include <stddef.h>

int set_owner(shim_pool *pool) {
  shim_handle *conn = NULL;
  if (shim_pool_take(pool, &conn) != 0)
    return -1;
  if (shim_begin(conn) != 0) {
    shim_handle_drop(&conn);
    return -1;
  }
  if (shim_exec(conn, "UPDATE files SET owner = 1") < 0) {
    shim_handle_drop(&conn); // expect: pool-release-in-transaction
    return -1;
  }
  shim_commit(conn);
  shim_handle_drop(&conn);
  return 0;
}
