// scan: --models ../../shims/shim.json
/* Trap 21: a return in the function that is called for each row belongs to that function. */
// expect-nothing
#include "shim_pool_c.h"

static int each(void *data, int id, int amount) {
  if (amount == 0)
    return 0;
  *(int *)data += amount;
  return 1;
}

int total(shim_pool *pool) {
  int sum = 0;
  shim_handle *db = shim_pool_get(pool);
  shim_each_row(db, "SELECT id, amount FROM items", each, &sum);
  shim_pool_put(pool, db);
  return sum;
}
