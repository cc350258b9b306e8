// scan: --models ../shims/shim.json
// The callback takes a lease while its caller holds one.
#include "shim_pool.h"

#include "shim_tasks.h"

shim::Pool Orders(1); // expect: pool-undersized

int visit() {
  shim::Lease Db(Orders);
  int Sum = Db->execute("SELECT 1 FROM t");
  shim::repeat(3, [&Sum] { Sum += Orders.execute("SELECT 2 FROM t"); }); // expect: pool-nested-acquire
  return Sum;
}
