// scan: --models ../../shims/shim.json
// What may throw stands before the release.
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
    shim_release(&Pool, Db);
  } catch (const shim::Error &) {
    shim_release(&Pool, Db);
  }
}
