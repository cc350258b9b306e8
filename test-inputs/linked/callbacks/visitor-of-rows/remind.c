#include "shim_pool_c.h"

int remind(shim_pool *db, int id) {
  shim_handle *own = shim_pool_get(db);
  int rc = id + shim_exec(own, "INSERT INTO reminders VALUES (1)");
  shim_pool_put(db, own);
  return rc;
}
