// scan: --models ../../shims/shim.json
// This pool opens another connection when none is idle.
// expect-nothing
#include "shim_pool.h"

shim::GrowingPool Elastic;

int run() {
  shim::Lease First = Elastic.acquire();
  shim::Lease Second = Elastic.acquire();
  return First->execute("SELECT 1") + Second->execute("SELECT 2");
}
