// scan: --models ../../shims/shim.json
// A function that gets the lease through a pointer to const cannot give it back, whatever its name.
#include "shim_pool_c.h"

int check_release(const shim_handle *db);

int rename_item(shim_pool *pool) {
  shim_handle *db = shim_pool_get(pool); // expect: pool-lease-leak (definite)
  return check_release(db);
}
