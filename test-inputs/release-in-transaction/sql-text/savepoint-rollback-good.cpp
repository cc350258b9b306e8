// scan: --models ../../shims/shim.json
// expect-nothing
#include "shim_pool.h"

bool tryDiscount(shim::Pool &Pool) {
  shim::Lease Conn(Pool);
  Conn->execute("BEGIN");
  Conn->execute("UPDATE carts SET total = 90");
  Conn->execute("SAVEPOINT discount");
  bool Used = Conn->execute("UPDATE coupons SET used = 1 WHERE used = 0") != 0;
  if (!Used)
    Conn->execute("ROLLBACK TO SAVEPOINT discount");
  else
    Conn->execute("RELEASE SAVEPOINT discount");
  Conn->execute("COMMIT");
  return Used;
}
