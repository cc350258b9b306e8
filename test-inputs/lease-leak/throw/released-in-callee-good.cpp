// scan: --models ../../shims/shim.json
// The callee releases before it throws.
// expect-nothing
#include "shim_pool.h"

static void put(shim::Pool &Pool, shim_conn *Db, int Rc) {
  shim_release(&Pool, Db);
  if (Rc < 0)
    throw shim::Error{"statement"};
}

void rename(shim::Pool &Pool) {
  shim_conn *Db = shim_acquire(&Pool);
  put(Pool, Db, shim_execute(Db, "UPDATE items SET name = 'x'"));
}
