// scan: --models ../../../shims/shim.json
// The program has a pool of that kind in another file; main() opens one more beside it.
#include "shim_pool.h"

shim::Pool &sharedPool() {
  static shim::Pool Pool(8);
  return Pool;
}
