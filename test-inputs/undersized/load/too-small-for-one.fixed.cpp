// scan: --models ../../shims/shim.json
// Too small for one task: the fix is for all of them.
#include "shim_pool.h"

shim::Pool Orders(9); // expect: pool-undersized

int leaf() { return Orders.execute("SELECT 3 FROM t"); }

int middle() {
  shim::Lease Db(Orders);
  return leaf() + Db->execute("SELECT 2 FROM t"); // expect: pool-nested-acquire
}

int top() {
  shim::Lease Db(Orders);
  return middle() + Db->execute("SELECT 1 FROM t"); // expect: pool-nested-acquire
}
