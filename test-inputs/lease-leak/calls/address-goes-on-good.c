// scan: --models ../../shims/shim.json
/* What the driver's function emptied need not go back; what it left there does. */
// expect-nothing
#include "shim_pool_c.h"

struct driver {
  int (*look_up)(shim_handle **db, int key);
};

static int find(const struct driver *via, shim_handle **db, int key) { return key < 0 ? -1 : via->look_up(db, key); }

int fetch(const struct driver *via, shim_pool *pool, int key) {
  shim_handle *db = shim_pool_get(pool);
  int found = find(via, &db, key);
  if (!db)
    return -1;
  shim_pool_put(pool, db);
  return found;
}
