// scan: --models ../../shims/shim.json
/* What is needed of the row is copied before the handle goes back. */
// expect-nothing
#include "shim_pool_c.h"

struct conn {
  int fields;
  const char **row;
};

#define GET(pool) ((struct conn *)shim_pool_get(pool))

int authorize(shim_pool *pool) {
  struct conn *db = GET(pool);
  shim_exec((shim_handle *)db, "SELECT * FROM users");
  int fields = db->fields;
  shim_pool_put(pool, (shim_handle *)db);
  return fields;
}
