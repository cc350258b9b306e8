// scan: --models ../../shims/shim.json
// The callee throws only for what is not passed.
// expect-nothing
#include "shim_pool.h"

static void require(int Rc) {
  if (Rc < 0)
    throw shim::Error{"statement"};
}


void rename(shim::Pool &Pool) {
  shim_conn *Db = shim_acquire(&Pool);
  require(0);
  shim_execute(Db, "UPDATE items SET name = 'x'");
  shim_release(&Pool, Db);
}
