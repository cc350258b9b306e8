// scan: --models ../../shims/shim.json
// An exception that would leave the callee ends the program.
// expect-nothing
#include "shim_pool.h"

static void require(int Rc) noexcept {
  if (Rc < 0)
    throw shim::Error{"statement"};
}

void rename(shim::Pool &Pool) {
  shim_conn *Db = shim_acquire(&Pool);
  require(shim_execute(Db, "UPDATE items SET name = 'x'"));
  shim_release(&Pool, Db);
}
