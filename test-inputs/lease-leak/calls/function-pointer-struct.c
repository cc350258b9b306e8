// scan: --models ../../shims/shim.json
/* A rarely taken branch returns without the driver's release (a cache module did this). */
#include "shim_pool_c.h"

struct driver {
  shim_handle *(*acquire)(shim_pool *pool);
  void (*release)(shim_handle *db);
};

static shim_handle *driver_acquire(shim_pool *pool) { return shim_pool_get(pool); }
static void driver_release(shim_handle *db) { shim_handle_close(db); }
static const struct driver redis = {driver_acquire, driver_release};

int expire(shim_pool *pool, int ttl) {
  shim_handle *db = redis.acquire(pool); // expect: pool-lease-leak
  if (ttl < 0)
    return -1;
  int rc = shim_exec(db, "DELETE FROM cache");
  redis.release(db);
  return rc;
}
