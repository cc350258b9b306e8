// scan: --models ../../shims/shim.json
/* The transaction is ended on a handle that is no longer ours. */
#include "shim_pool_c.h"

int transfer(shim_pool *pool) {
  shim_handle *db = shim_pool_get(pool);
  shim_begin(db);
  shim_exec(db, "UPDATE accounts SET cents = cents - 1");
  shim_pool_put(pool, db); // expect: pool-release-in-transaction
  return shim_commit(db); // expect: pool-use-after-release
}
