// scan: --models ../../shims/shim.json
// The lease has a name.
// expect-nothing
#include "shim_pool.h"

int count(shim::Pool &Pool) {
  shim::Lease Held = Pool.acquire();
  shim::Conn &Db = *Held;
  return Db.execute("SELECT count(*) FROM items");
}
