// scan: --models ../../shims/shim.json
// The guard was moved away into a function that ended it.
#include "shim_pool.h"
#include <utility>

static int finish(shim::Lease Db) { return Db->execute("UPDATE items SET done = 1"); }

int run(shim::Pool &Pool) {
  shim::Lease Db(Pool);
  int Rc = finish(std::move(Db));
  return Rc + Db->execute("SELECT 1"); // expect: pool-use-after-release
}
