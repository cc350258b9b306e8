// scan: --models ../../shims/shim.json
// The address of a number that is const there does not change it.
// expect-nothing
#include "shim_pool_c.h"

int count_items(const int *wanted);

int rename_item(shim_pool *pool, int item) {
  int wanted = item;
  shim_handle *db = 0;
  if (wanted)
    db = shim_pool_get(pool);
  count_items(&wanted);
  if (wanted)
    shim_pool_put(pool, db);
  return 0;
}
