// scan: --models ../../shims/shim.json
// The handler throws on without a release.
#include "shim_pool.h"

void log(const char *Text);

static void require(int Rc) {
  if (Rc < 0)
    throw shim::Error{"statement"};
}

void rename(shim::Pool &Pool) {
  shim_conn *Db = shim_acquire(&Pool); // expect: pool-lease-leak
  try {
    require(shim_execute(Db, "UPDATE items SET name = 'x'"));
  } catch (const shim::Error &E) {
    log(E.What);
    throw;
  }
  shim_release(&Pool, Db);
}
