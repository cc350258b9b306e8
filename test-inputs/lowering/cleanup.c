// __attribute__((cleanup)): the function is called with the variable's address on every way out of the block.
// scan: --models ../shims/shim.json
#include "shim_pool_c.h"

#define AUTO_DROP __attribute__((cleanup(shim_handle_drop)))

static void put_back(shim_handle **handle) {
  if (*handle)
    shim_handle_close(*handle);
}

int work(shim_pool *pool, int n) {
  AUTO_DROP shim_handle *first = shim_pool_get(pool);
  if (n == 0)
    return 1;
  {
    __attribute__((cleanup(put_back))) shim_handle *second = shim_pool_get(pool);
    shim_exec(second, "SELECT 1");
  }
  return 0;
}
