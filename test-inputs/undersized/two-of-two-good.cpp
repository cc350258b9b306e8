// scan: --models ../shims/shim.json
// expect-nothing
// Two leases are enough for one task; how many tasks there are is not said.
#include "shim_pool.h"

shim::Pool Orders(2);

int move(shim::Conn &Db) { return Db.execute("UPDATE journal SET entries = entries + 1"); }

int book() {
  shim::Lease From(Orders);
  return move(*From);
}
