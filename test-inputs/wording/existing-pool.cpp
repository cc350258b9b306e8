// scan: --models ../shims/shim.json
// The program has a pool of the kind already: the finding names it.
#include "shim_pool.h"

shim::Pool Shared(4);

int countOrders() {
  shim::Pool Own(2); // expect: pool-local-construction
  return Own.execute("SELECT COUNT(*) FROM orders");
}

int main() { return shim::Pool(3).execute("SELECT 1") + Shared.execute("SELECT 2"); } // expect: pool-local-construction
