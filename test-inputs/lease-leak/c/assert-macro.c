// scan: --models ../../shims/shim.json
/* This one logs and returns, as "verify" macros do. */
#include "shim_pool_c.h"

#define VERIFY(condition, result)                                                                                                                              \
  do {                                                                                                                                                         \
    if (!(condition)) {                                                                                                                                        \
      shim_log(#condition);                                                                                                                                    \
      return result;                                                                                                                                           \
    }                                                                                                                                                          \
  } while (0)

int total(shim_pool *pool) {
  shim_handle *db = shim_pool_get(pool); // expect: pool-lease-leak (definite)
  int sum = shim_exec(db, "SELECT sum(amount) FROM items");
  VERIFY(sum >= 0, -1);
  shim_pool_put(pool, db);
  return sum;
}
