// scan: --models ../../shims/shim.json
/* The row's fields are read after the handle went back (an authorisation module did this). */
#include "shim_pool_c.h"

struct conn {
  int fields;
  const char **row;
};

#define GET(pool) ((struct conn *)shim_pool_get(pool))

int authorize(shim_pool *pool) {
  struct conn *db = GET(pool);
  shim_exec((shim_handle *)db, "SELECT * FROM users");
  shim_pool_put(pool, (shim_handle *)db);
  return db->fields; // expect: pool-use-after-release
}
