// scan: --models ../../shims/shim.json
// The lambda that releases is called on one way out only.
#include "shim_pool.h"

int rename(shim::Pool &Pool) {
  shim_conn *Db = shim_acquire(&Pool); // expect: pool-lease-leak (definite)
  auto GiveBack = [&] { shim_release(&Pool, Db); };
  if (shim_execute(Db, "UPDATE items SET name = 'x'") < 0)
    return -1;
  GiveBack();
  return 0;
}
