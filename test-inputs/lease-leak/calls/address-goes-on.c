// scan: --models ../../shims/shim.json
/* The helper gives the address of the handle to a driver's function that nobody knows: it may have emptied the variable, which it does not say. */
#include "shim_pool_c.h"

struct driver {
  int (*look_up)(shim_handle **db, int key);
};

static int find(const struct driver *via, shim_handle **db, int key) { return key < 0 ? -1 : via->look_up(db, key); }

int fetch(const struct driver *via, shim_pool *pool, int key) {
  shim_handle *db = shim_pool_get(pool); // expect: pool-lease-leak (possible)
  if (find(via, &db, key) < 0) {
    shim_pool_put(pool, db);
    return -1;
  }
  if (key == 7)
    return -1;
  shim_pool_put(pool, db);
  return 0;
}
