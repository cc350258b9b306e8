// scan: --models ../../shims/shim.json
// One lease around the loop, one transaction per iteration, ended on each way.
// expect-nothing
#include "shim_pool.h"

void drain(shim::Pool &Pool, int Batches) {
  shim::Lease Conn(Pool);
  for (int I = 0; I < Batches; ++I) {
    Conn->begin();
    if (Conn->execute("DELETE FROM queue LIMIT 100") == 0) {
      Conn->rollback();
      continue;
    }
    Conn->execute("UPDATE stats SET batches = batches + 1");
    Conn->commit();
  }
}
