// scan: --models ../../shims/shim.json
/* A driver's table of functions, with an initialiser that names them. */
// expect-nothing
#include "shim_pool_c.h"

struct driver {
  shim_handle *(*acquire)(shim_pool *pool);
  void (*release)(shim_handle *db);
};

static shim_handle *driver_acquire(shim_pool *pool) { return shim_pool_get(pool); }
static void driver_release(shim_handle *db) { shim_handle_close(db); }
static const struct driver redis = {driver_acquire, driver_release};

int expire(shim_pool *pool) {
  shim_handle *db = redis.acquire(pool);
  int rc = shim_exec(db, "DELETE FROM cache");
  redis.release(db);
  return rc;
}
