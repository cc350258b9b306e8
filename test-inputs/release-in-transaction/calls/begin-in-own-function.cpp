// scan: --models ../../shims/shim.json
// beginWork() leases, begins and lets go: the mistake is there, once, and not
// again in each of its callers.
#include "shim_pool.h"

static void beginWork(shim::Pool &Pool) {
  shim::Lease Conn(Pool);
  Conn->begin();
} // expect: pool-release-in-transaction

void moveBox(shim::Pool &Pool) {
  beginWork(Pool);
  Pool.execute("UPDATE boxes SET shelf = 2");
}

void dropBox(shim::Pool &Pool) {
  beginWork(Pool);
  Pool.execute("DELETE FROM boxes");
}
