#include "driver.h"

int key(shim_pool *db) {
  shim_handle *own = shim_pool_get(db);
  int rc = the_driver.hash(db) + shim_exec(own, "SELECT k");
  shim_pool_put(db, own);
  return rc;
}

int refresh(shim_pool *db) {
  shim_handle *own = shim_pool_get(db);
  int rc = shim_exec(own, "DELETE FROM cache");
  rc += the_driver.fetch(db); // expect: pool-nested-acquire
  shim_pool_put(db, own);
  return rc;
}
