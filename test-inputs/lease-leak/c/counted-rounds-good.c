// scan: --models ../../shims/shim.json
/* Each loop has one round, or just as many as the last test counts on. */
// expect-nothing
#include "shim_pool_c.h"

void once(shim_pool *pool) {
  shim_handle *db = shim_pool_try_get(pool);
  for (int i = 0; i < 1; i++)
    if (db)
      shim_pool_put(pool, db);
}

void down(shim_pool *pool) {
  shim_handle *db = shim_pool_get(pool);
  int left = 1;
  while (left > 0) {
    shim_pool_put(pool, db);
    left -= 1;
  }
}

int twice(shim_pool *pool) {
  shim_handle *db = 0;
  int tries = 0;
  while (tries < 2) {
    db = shim_pool_try_get(pool);
    if (db)
      break;
    ++tries;
  }
  if (tries == 2)
    return -1;
  shim_pool_put(pool, db);
  return 0;
}
