// scan: --models ../../shims/shim.json
// After the move the variable gets a new lease.
// expect-nothing
#include "shim_pool.h"
#include <utility>

static int finish(shim::Lease Db) { return Db->execute("UPDATE items SET done = 1"); }

int run(shim::Pool &Pool) {
  shim::Lease Db(Pool);
  int Rc = finish(std::move(Db));
  Db = shim::Lease(Pool);
  return Rc + Db->execute("SELECT 1");
}
