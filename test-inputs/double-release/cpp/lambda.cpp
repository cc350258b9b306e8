// scan: --models ../../shims/shim.json
// The lambda has released already.
#include "shim_pool.h"

int rename(shim::Pool &Pool) {
  shim_conn *Db = shim_acquire(&Pool);
  auto GiveBack = [&] { shim_release(&Pool, Db); };
  int Rc = shim_execute(Db, "UPDATE items SET name = 'x'");
  if (Rc < 0)
    GiveBack();
  shim_release(&Pool, Db); // expect: pool-double-release (definite)
  return Rc;
}
