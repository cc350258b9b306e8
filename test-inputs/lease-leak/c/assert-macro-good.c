// scan: --models ../../shims/shim.json
/* Trap 26: a failed assertion aborts. */
// expect-nothing
#include "shim_pool_c.h"

void panic(const char *what) __attribute__((noreturn));
#define CHECK(condition) ((condition) ? (void)0 : panic(#condition))

int total(shim_pool *pool) {
  shim_handle *db = shim_pool_get(pool);
  int sum = shim_exec(db, "SELECT sum(amount) FROM items");
  CHECK(sum >= 0);
  shim_pool_put(pool, db);
  return sum;
}
