// scan: --models ../../shims/shim.json
// The guard lives as long as the reference.
// expect-nothing
#include "shim_pool.h"

int count(shim::Pool &Pool) {
  shim::Lease Held(Pool);
  shim::Conn &Db = *Held;
  Db.execute("SELECT 1");
  return Db.execute("SELECT 2");
}
