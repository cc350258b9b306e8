// scan: --models ../../shims/shim.json
// The transaction object ends before the lease, whichever way the round ends.
// expect-nothing
#include "shim_pool.h"

void poll(shim::Pool &Pool) {
  for (;;) {
    shim::Lease Conn(Pool);
    shim::Transaction Tx(*Conn);
    if (Conn->execute("UPDATE jobs SET taken = 1 WHERE taken = 0") == 0)
      break;
    Tx.commit();
  }
}
