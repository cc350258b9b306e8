// scan: --models ../../shims/shim.json
// The throw is in a function that is called.
#include "shim_pool.h"

static void require(int Rc) {
  if (Rc < 0)
    throw shim::Error{"statement"};
}

void rename(shim::Pool &Pool) {
  shim_conn *Db = shim_acquire(&Pool); // expect: pool-lease-leak (definite)
  require(shim_execute(Db, "UPDATE items SET name = 'x'"));
  shim_release(&Pool, Db);
}
