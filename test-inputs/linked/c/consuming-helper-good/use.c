#include "shim_pool_c.h"

int reconnect(shim_handle **db);

int use(shim_pool *pool) {
  shim_handle *db = shim_pool_get(pool);
  if (reconnect(&db) != 0) {
    db = shim_pool_get(pool);
    shim_exec(db, "SELECT 0");
  }
  int rc = shim_exec(db, "SELECT 1");
  if (db)
    shim_handle_close(db);
  return rc;
}
