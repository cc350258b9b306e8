// scan: --models ../../shims/shim.json
// A local lambda releases, called on both ways out.
// expect-nothing
#include "shim_pool.h"

int rename(shim::Pool &Pool) {
  shim_conn *Db = shim_acquire(&Pool);
  auto GiveBack = [&] { shim_release(&Pool, Db); };
  if (shim_execute(Db, "UPDATE items SET name = 'x'") < 0) {
    GiveBack();
    return -1;
  }
  GiveBack();
  return 0;
}
