// scan: --models ../../shims/shim.json
// This pool gives a thread the lease that it has already.
// expect-nothing
#include "shim_pool.h"

shim::ReentrantPool PerThread(4);

static int check(int Route) {
  shim::Lease Db = PerThread.acquire();
  return Db->execute("SELECT * FROM routes");
}

int load() {
  shim::Lease Db = PerThread.acquire();
  return Db->execute("SELECT 1") + check(3);
}
