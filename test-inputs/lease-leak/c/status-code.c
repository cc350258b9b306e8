// scan: --models ../../shims/shim.json
/* The status of the acquire is looked at, that of the statement returns over the release. */
#include "shim_pool_c.h"

int rename_item(shim_pool *pool) {
  shim_handle *db;
  int status = shim_pool_take(pool, &db); // expect: pool-lease-leak (definite)
  if (status != 0)
    return status;
  status = shim_exec(db, "UPDATE items SET name = 'x'");
  if (status != 0)
    return status;
  shim_pool_put(pool, db);
  return 0;
}
