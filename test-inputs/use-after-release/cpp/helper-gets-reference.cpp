// scan: --models ../../shims/shim.json
// The reference that outlives the guard is used in a function.
#include "shim_pool.h"

static int ask(shim::Conn &Db) { return Db.execute("SELECT 1"); }
static bool isSame(const shim::Conn &A, const shim::Conn &B) { return &A == &B; }

int count(shim::Pool &Pool, shim::Conn &Other) {
  shim::Conn *Db = nullptr;
  {
    shim::Lease Held(Pool);
    Db = &*Held;
    ask(*Db);
  }
  if (isSame(*Db, Other))
    return 0;
  return ask(*Db); // expect: pool-use-after-release(definite)
}
