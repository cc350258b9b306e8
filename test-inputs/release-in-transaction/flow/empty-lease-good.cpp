// scan: --models ../../shims/shim.json
// No lease, no transaction: the early return is the failed attempt itself.
// expect-nothing
#include "shim_pool.h"

bool nudge(shim::Pool &Pool) {
  shim::Lease Conn = Pool.try_acquire();
  if (!Conn)
    return false;
  Conn->begin();
  Conn->execute("UPDATE clocks SET t = t + 1");
  Conn->commit();
  return true;
}
