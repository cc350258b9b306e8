// scan: --models ../../shims/shim.json
// The callee releases and throws; the handler releases again.
#include "shim_pool.h"

static void put(shim::Pool &Pool, shim_conn *Db, int Rc) {
  shim_release(&Pool, Db);
  if (Rc < 0)
    throw shim::Error{"statement"};
}

void rename(shim::Pool &Pool) {
  shim_conn *Db = shim_acquire(&Pool);
  try {
    put(Pool, Db, shim_execute(Db, "UPDATE items SET name = 'x'"));
  } catch (const shim::Error &) {
    shim_release(&Pool, Db); // expect: pool-double-release
  }
}
