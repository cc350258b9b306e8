// scan: --models ../../shims/shim.json
// Trap 24: of two functions of one name only one hands out a lease.
// expect-nothing
#include "shim_pool.h"

static shim_conn *check(shim::Pool &Pool, const char *Why) {
  (void)Why;
  return shim_acquire(&Pool);
}
static int check(shim::Pool &Pool, int Id) { return Pool.idle() > Id; }

int run(shim::Pool &Pool) {
  if (check(Pool, 3))
    return 0;
  shim_conn *Db = check(Pool, "run");
  int Rc = shim_execute(Db, "SELECT 1");
  shim_release(&Pool, Db);
  return Rc;
}
