// scan: --models ../../../shims/shim.json
// Each file has a static pool of its own, and both are called Db.
// expect-nothing
#include "shim_pool.h"

static shim::Pool Db(5);
void notify();

void close() {
  shim::Lease Own(Db);
  Own->execute("UPDATE tickets SET open = 0");
  notify();
}
