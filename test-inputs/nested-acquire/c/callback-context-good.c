// scan: --models ../../shims/shim.json
/* The callback works on the handle that its context carries. */
// expect-nothing
#include "shim_pool_c.h"

struct sweep {
  shim_pool *pool;
  shim_handle *db;
};

static int with_handle(int (*step)(struct sweep *), struct sweep *what) {
  return shim_exec(what->db, "SELECT 1") + step(what);
}

static int remove_old(struct sweep *what) { return shim_exec(what->db, "DELETE FROM sessions"); }

int sweep(struct sweep *what) {
  what->db = shim_pool_get(what->pool);
  int rc = with_handle(remove_old, what);
  shim_handle_drop(&what->db);
  return rc;
}
