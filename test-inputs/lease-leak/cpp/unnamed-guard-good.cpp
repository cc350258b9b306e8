// scan: --models ../../shims/shim.json
// With a name it lasts for the scope.
// expect-nothing
#include "shim_pool.h"

int counter;

void count(shim::Pool &Pool) {
  shim::Lease Held{Pool};
  ++counter;
}
