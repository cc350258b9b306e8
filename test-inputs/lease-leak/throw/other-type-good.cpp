// scan: --models ../../shims/shim.json
// The handler is for a base of what is thrown.
// expect-nothing
#include "shim_pool.h"

struct Failure {};
struct Refused : Failure {};

static void require(int Rc) {
  if (Rc < 0)
    throw Refused();
}

int rename(shim::Pool &Pool) {
  shim_conn *Db = shim_acquire(&Pool);
  int Rc = 0;
  try {
    require(shim_execute(Db, "UPDATE items SET name = 'x'"));
  } catch (const Failure &) {
    Rc = -1;
  }
  shim_release(&Pool, Db);
  return Rc;
}
