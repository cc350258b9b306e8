// scan: --models ../../shims/shim.json
// The callee catches what it throws.
// expect-nothing
#include "shim_pool.h"

static void require(int Rc) {
  if (Rc < 0)
    throw shim::Error{"statement"};
}


static int update(shim_conn *Db) {
  try {
    require(shim_execute(Db, "UPDATE items SET name = 'x'"));
  } catch (const shim::Error &) {
    return -1;
  }
  return 0;
}

int rename(shim::Pool &Pool) {
  shim_conn *Db = shim_acquire(&Pool);
  int Rc = update(Db);
  shim_release(&Pool, Db);
  return Rc;
}
