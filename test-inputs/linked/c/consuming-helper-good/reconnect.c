// scan: --models ../../../shims/shim.json
// reconnect() may give the caller's handle back and clear it: the caller tests it before it does so itself.
// expect-nothing
#include "shim_pool_c.h"

int reconnect(shim_handle **db) {
  if (shim_ping(*db) == 0)
    return 0;
  shim_handle_drop(db);
  return -1;
}
