// scan: --models ../../shims/shim.json
// The value of the return is computed before the lease dies.
// expect-nothing
#include "shim_pool.h"

bool stamp(shim::Pool &Pool) {
  shim::Lease Conn(Pool);
  Conn->execute("BEGIN");
  Conn->execute("UPDATE letters SET stamped = 1");
  return Conn->execute("COMMIT") >= 0;
}
