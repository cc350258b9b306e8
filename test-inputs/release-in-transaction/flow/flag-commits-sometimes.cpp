// scan: --models ../../shims/shim.json
// Begun when Atomic, committed only when Atomic and Complete.
#include "shim_pool.h"

void apply(shim::Pool &Pool, bool Atomic) {
  shim::Lease Conn(Pool);
  if (Atomic)
    Conn->begin();
  bool Complete = Conn->execute("UPDATE plan SET applied = 1") == 4;
  if (Atomic && Complete)
    Conn->commit();
} // expect: pool-release-in-transaction
