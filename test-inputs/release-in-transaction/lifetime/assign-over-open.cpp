// scan: --models ../../shims/shim.json
// Assigning an empty lease destroys the old one.
#include "shim_pool.h"

void unlock(shim::Pool &Pool) {
  shim::Lease Conn = Pool.acquire();
  Conn->begin();
  Conn->execute("UPDATE doors SET locked = 0");
  Conn = shim::Lease(); // expect: pool-release-in-transaction
}
