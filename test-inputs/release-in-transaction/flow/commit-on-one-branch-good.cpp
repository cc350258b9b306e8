// scan: --models ../../shims/shim.json
// expect-nothing
#include "shim_pool.h"

void refresh(shim::Pool &Pool) {
  shim::Lease Conn(Pool);
  Conn->begin();
  int Changed = Conn->execute("UPDATE cache SET fresh = 1 WHERE fresh = 0");
  if (Changed > 0) {
    Conn->execute("INSERT INTO audit VALUES('refresh')");
    Conn->commit();
  } else {
    Conn->rollback();
  }
}
