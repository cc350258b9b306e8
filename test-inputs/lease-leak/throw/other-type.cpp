// scan: --models ../../shims/shim.json
// The only handler is for exceptions of another class.
#include "shim_pool.h"

struct Timeout {};

static void require(int Rc) {
  if (Rc < 0)
    throw shim::Error{"statement"};
}

int rename(shim::Pool &Pool) {
  shim_conn *Db = shim_acquire(&Pool); // expect: pool-lease-leak
  int Rc = 0;
  try {
    require(shim_execute(Db, "UPDATE items SET name = 'x'"));
  } catch (const Timeout &) {
    Rc = -1;
  }
  shim_release(&Pool, Db);
  return Rc;
}
