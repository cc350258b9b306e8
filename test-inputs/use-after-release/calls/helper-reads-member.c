// scan: --models ../../shims/shim.json
/* The function reads a member of the structure that the handle points to. */
#include "shim_pool_c.h"

struct shim_handle {
  int errors;
};

static int errors_of(shim_handle *db) { return db->errors; }

int run(shim_pool *pool) {
  shim_handle *db = shim_pool_get(pool);
  int rc = shim_exec(db, "SELECT 1") + errors_of(db);
  shim_pool_put(pool, db);
  return rc + errors_of(db); // expect: pool-use-after-release(definite)
}
