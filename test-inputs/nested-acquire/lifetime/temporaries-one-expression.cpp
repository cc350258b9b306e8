// scan: --models ../../shims/shim.json
// Both temporaries live to the end of the full expression.
#include "shim_pool.h"

shim::Pool Stock(2);

int copyRows(shim::Conn &From, shim::Conn &To);

int replicate() {
  return copyRows(*shim::Lease(Stock), *shim::Lease(Stock)); // expect: pool-nested-acquire
}
