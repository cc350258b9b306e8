// scan: --models ../../../shims/shim.json
// The library calls the function for each row; it and what it needs lie in two other files.
#include "shim_pool_c.h"

int on_row(void *data, int id, int amount);

int list(shim_pool *db) {
  shim_handle *own = shim_pool_get(db);
  int rc = shim_each_row(own, "SELECT id, amount FROM bills", on_row, db); // expect: pool-nested-acquire
  shim_pool_put(db, own);
  return rc;
}
