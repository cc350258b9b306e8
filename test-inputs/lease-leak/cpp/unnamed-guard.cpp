// scan: --models ../../shims/shim.json
// A guard without a name lasts for one statement.
#include "shim_pool.h"

int counter;

void count(shim::Pool &Pool) {
  shim::Lease{Pool}; // expect: pool-lease-leak
  ++counter;
}
