// scan: --models ../../shims/shim.json
// A handler for everything releases; so does one for the class that all the program's exceptions derive from.
// expect-nothing
#include "shim_pool.h"

void check(int Rows);

void rename(shim::Pool &Pool) {
  shim_conn *Db = shim_acquire(&Pool);
  try {
    check(7);
  } catch (...) {
    shim_release(&Pool, Db);
    throw;
  }
  shim_release(&Pool, Db);
}

int tryRename(shim::Pool &Pool) {
  shim_conn *Db = shim_acquire(&Pool);
  int Rc = 0;
  try {
    check(7);
  } catch (const shim::Error &) {
    Rc = -1;
  }
  shim_release(&Pool, Db);
  return Rc;
}
