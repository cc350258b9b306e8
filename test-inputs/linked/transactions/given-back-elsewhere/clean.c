// scan: --models ../../../shims/shim.json
// The cleaner of another file gives the handle back while the transaction is open on one path.
#include "shim_pool_c.h"

void clean(shim_pool *to, shim_handle *db) {
  if (db)
    shim_pool_put(to, db);
}
