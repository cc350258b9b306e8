// scan: --models ../../shims/shim.json
// Committed when something changed, forgotten when nothing did.
#include "shim_pool.h"

void refresh(shim::Pool &Pool) {
  shim::Lease Conn(Pool);
  Conn->begin();
  int Changed = Conn->execute("UPDATE cache SET fresh = 1 WHERE fresh = 0");
  if (Changed > 0) {
    Conn->execute("INSERT INTO audit VALUES('refresh')");
    Conn->commit();
  }
} // expect: pool-release-in-transaction
