// scan: --models ../../shims/shim.json
/* The pool travels to the callback in its context. */
#include "shim_pool_c.h"

struct sweep {
  shim_pool *pool;
  int removed;
};

static int with_handle(shim_handle *db, int (*step)(struct sweep *), struct sweep *what) {
  return shim_exec(db, "SELECT 1") + step(what);
}

static int remove_old(struct sweep *what) {
  shim_handle *db = shim_pool_get(what->pool);
  what->removed = shim_exec(db, "DELETE FROM sessions");
  shim_pool_put(what->pool, db);
  return what->removed;
}

int sweep(struct sweep *what) {
  shim_handle *db = shim_pool_get(what->pool);
  int rc = with_handle(db, remove_old, what); // expect: pool-nested-acquire
  shim_pool_put(what->pool, db);
  return rc;
}
