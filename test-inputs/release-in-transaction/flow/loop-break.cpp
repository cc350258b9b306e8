// scan: --models ../../shims/shim.json
// break leaves the loop and the lease that was declared in it.
#include "shim_pool.h"

void poll(shim::Pool &Pool) {
  for (;;) {
    shim::Lease Conn(Pool);
    Conn->begin();
    if (Conn->execute("UPDATE jobs SET taken = 1 WHERE taken = 0") == 0)
      break; // expect: pool-release-in-transaction
    Conn->commit();
  }
}
