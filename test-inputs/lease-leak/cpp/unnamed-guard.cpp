// scan: --models ../../shims/shim.json
// A guard without a name lasts for one statement.
#include "shim_pool.h"

int counter;

void count(shim::Pool &Pool) {
  shim::Lease{Pool}; // expect-fn: pool-lease-leak — a lease object that ends with its own statement is not reported yet
  ++counter;
}
