// scan: --models ../../shims/shim.json
// The caller's handler releases and throws on.
// expect-nothing
#include "shim_pool.h"

static void require(int Rc) {
  if (Rc < 0)
    throw shim::Error{"statement"};
}


void rename(shim::Pool &Pool) {
  shim_conn *Db = shim_acquire(&Pool);
  try {
    require(shim_execute(Db, "UPDATE items SET name = 'x'"));
  } catch (...) {
    shim_release(&Pool, Db);
    throw;
  }
  shim_release(&Pool, Db);
}
