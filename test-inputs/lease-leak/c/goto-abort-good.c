// scan: --models ../../shims/shim.json
/* Trap 26: the label that all failures reach aborts. */
// expect-nothing
#include "shim_pool_c.h"
#include <stdlib.h>

int total(shim_pool *pool) {
  shim_handle *db = shim_pool_get(pool);
  int sum = shim_exec(db, "SELECT sum(amount) FROM items");
  if (sum < 0)
    goto corrupt;
  if (shim_exec(db, "UPDATE totals SET amount = 1") < 0)
    goto corrupt;
  shim_pool_put(pool, db);
  return sum;
corrupt:
  shim_log("the books are corrupt");
  abort();
}
