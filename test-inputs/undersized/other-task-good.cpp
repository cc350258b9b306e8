// scan: --models ../shims/shim.json
// expect-nothing
// What another task takes is not held by this one.
#include "shim_pool.h"

#include "shim_tasks.h"

shim::Pool Orders(1);

int visit() {
  shim::Lease Db(Orders);
  shim::spawn([] { Orders.execute("INSERT INTO log VALUES (1)"); });
  return Db->execute("SELECT 1 FROM t");
}
