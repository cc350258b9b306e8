// scan: --models ../../shims/shim.json
// The guard moves into a sink that ends it.
// expect-nothing
#include "shim_pool.h"
#include <utility>

static int finish(shim::Lease Db) { return Db->execute("UPDATE items SET done = 1"); }

int run(shim::Pool &Pool) {
  shim::Lease Db(Pool);
  return finish(std::move(Db));
}
