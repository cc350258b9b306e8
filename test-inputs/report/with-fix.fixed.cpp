// scan: --models ../shims/shim.json
// A fix with an insertion, and advice that is no fix.
#include "shim_pool.h"

int countOrders() {
  static shim::Pool Local(4); // expect: pool-local-construction
  return Local.execute("SELECT COUNT(*) FROM orders");
}
