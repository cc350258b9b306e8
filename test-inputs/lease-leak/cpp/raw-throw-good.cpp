// scan: --models ../../shims/shim.json
// Released before the throw.
// expect-nothing
#include "shim_pool.h"

void rename(shim::Pool &Pool) {
  shim_conn *Db = shim_acquire(&Pool);
  int Rc = shim_execute(Db, "UPDATE items SET name = 'x'");
  shim_release(&Pool, Db);
  if (Rc < 0)
    throw shim::Error{"rename"};
}
