// scan: --models ../../shims/shim.json
// The helper puts the lease into the caller's variable, or into its own copy of that.
#include "shim_pool_c.h"

static void open(shim_pool *Pool, shim_handle *&Db) { Db = shim_pool_try_get(Pool); }
static void openCopy(shim_pool *Pool, shim_handle *Db) { Db = shim_pool_try_get(Pool); } // expect: pool-lease-leak (definite)

int count(shim_pool *Pool) {
  shim_handle *Db = nullptr;
  open(Pool, Db); // expect: pool-lease-leak (definite)
  return Db ? shim_exec(Db, "SELECT 1") : -1;
}

void list(shim_pool *Pool) {
  shim_handle *Db = nullptr;
  openCopy(Pool, Db);
  if (Db)
    shim_pool_put(Pool, Db);
}
