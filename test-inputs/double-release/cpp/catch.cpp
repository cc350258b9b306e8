// scan: --models ../../shims/shim.json
// The handler releases what was released before the throw.
#include "shim_pool.h"

static void require(int Rc) {
  if (Rc < 0)
    throw shim::Error{"statement"};
}

void rename(shim::Pool &Pool) {
  shim_conn *Db = shim_acquire(&Pool);
  try {
    int Rc = shim_execute(Db, "UPDATE items SET name = 'x'");
    shim_release(&Pool, Db);
    require(Rc);
  } catch (const shim::Error &) {
    shim_release(&Pool, Db); // expect: pool-double-release (definite)
  }
}
