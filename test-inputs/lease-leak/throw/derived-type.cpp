// scan: --models ../../shims/shim.json
// The handler is for a class derived from what is thrown.
#include "shim_pool.h"

struct Failure {};
struct Refused : Failure {};

static void require(int Rc) {
  if (Rc < 0)
    throw Failure();
}

int rename(shim::Pool &Pool) {
  shim_conn *Db = shim_acquire(&Pool); // expect: pool-lease-leak
  int Rc = 0;
  try {
    require(shim_execute(Db, "UPDATE items SET name = 'x'"));
  } catch (const Refused &) {
    Rc = -1;
  }
  shim_release(&Pool, Db);
  return Rc;
}
