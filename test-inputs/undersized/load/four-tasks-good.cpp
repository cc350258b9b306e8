// scan: --models ../../shims/shim.json
// expect-nothing
// Five are enough: one of the four always gets its second.
#include "shim_pool.h"

shim::Pool Orders(5);

int one(shim::Conn &Db) { return Db.execute("SELECT 1 FROM t"); }

int copy() {
  shim::Lease From(Orders);
  return one(*From);
}
