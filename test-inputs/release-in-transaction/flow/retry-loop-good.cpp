// scan: --models ../../shims/shim.json
// Each attempt begins, and each failed attempt rolls back before the next.
// expect-nothing
#include "shim_pool.h"

bool submit(shim::Pool &Pool) {
  shim::Lease Conn(Pool);
  for (int Attempt = 0; Attempt < 3; ++Attempt) {
    Conn->begin();
    if (Conn->execute("INSERT INTO outbox SELECT * FROM draft") > 0) {
      Conn->commit();
      return true;
    }
    Conn->rollback();
  }
  return false;
}
