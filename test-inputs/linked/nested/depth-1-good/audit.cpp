// scan: --models ../../../shims/shim.json
// The lease has ended before the other file's function takes its own.
// expect-nothing
#include "shim_pool.h"

int audit(shim::Pool &Db, int Order) {
  shim::Lease Own(Db);
  return Own->execute("INSERT INTO audit VALUES (1)") + Order;
}
