// scan: --models ../../shims/shim.json
// Three at once in four tasks: nine.
#include "shim_pool.h"

shim::Pool Orders(8); // expect: pool-undersized (definite)

int leaf() { return Orders.execute("SELECT 3 FROM t"); }

int middle() {
  shim::Lease Db(Orders);
  return leaf() + Db->execute("SELECT 2 FROM t"); // expect: pool-nested-acquire
}

int top() {
  shim::Lease Db(Orders);
  return middle() + Db->execute("SELECT 1 FROM t"); // expect: pool-nested-acquire
}
