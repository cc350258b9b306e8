// The value of ({ … }) is that of its last statement; its locals end with it.
// scan: --models ../shims/shim.json
#include "shim_pool_c.h"

#define GET(Pool)                                                                                                      \
  ({                                                                                                                   \
    shim_handle *Got = shim_pool_get(Pool);                                                                            \
    shim_exec(Got, "SELECT 1");                                                                                        \
    Got;                                                                                                               \
  })

void work(shim_pool *pool) {
  shim_handle *handle = GET(pool);
  shim_pool_put(pool, handle);
}
