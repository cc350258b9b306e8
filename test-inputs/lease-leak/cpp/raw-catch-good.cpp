// scan: --models ../../shims/shim.json
// The handler releases and throws on.
// expect-nothing
#include "shim_pool.h"

void rename(shim::Pool &Pool) {
  shim_conn *Db = shim_acquire(&Pool);
  try {
    if (shim_execute(Db, "UPDATE items SET name = 'x'") < 0)
      throw shim::Error{"rename"};
  } catch (...) {
    shim_release(&Pool, Db);
    throw;
  }
  shim_release(&Pool, Db);
}
