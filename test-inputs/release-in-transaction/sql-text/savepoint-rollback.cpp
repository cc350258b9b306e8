// scan: --models ../../shims/shim.json
// ROLLBACK TO ends nothing: it goes back to the savepoint, inside the
// transaction.
#include "shim_pool.h"

bool tryDiscount(shim::Pool &Pool) {
  shim::Lease Conn(Pool);
  Conn->execute("BEGIN");
  Conn->execute("UPDATE carts SET total = 90");
  Conn->execute("SAVEPOINT discount");
  if (Conn->execute("UPDATE coupons SET used = 1 WHERE used = 0") == 0) {
    Conn->execute("ROLLBACK TO SAVEPOINT discount");
    return false; // expect: pool-release-in-transaction
  }
  Conn->execute("RELEASE SAVEPOINT discount");
  Conn->execute("COMMIT");
  return true;
}
