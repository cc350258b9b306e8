// scan: --models ../../../shims/shim.json
// The callee lies in another file.
#include "shim_pool.h"

int audit(shim::Pool &Db, int Order) {
  shim::Lease Own(Db);
  return Own->execute("INSERT INTO audit VALUES (1)") + Order;
}
