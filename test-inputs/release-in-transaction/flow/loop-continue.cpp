// scan: --models ../../shims/shim.json
// A lease per iteration: continue ends the iteration, and the lease with it.
#include "shim_pool.h"

void drain(shim::Pool &Pool, int Batches) {
  for (int I = 0; I < Batches; ++I) {
    shim::Lease Conn(Pool);
    Conn->begin();
    if (Conn->execute("DELETE FROM queue LIMIT 100") == 0)
      continue; // expect: pool-release-in-transaction
    Conn->execute("UPDATE stats SET batches = batches + 1");
    Conn->commit();
  }
}
