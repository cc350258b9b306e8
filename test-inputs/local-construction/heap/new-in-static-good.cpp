// scan: --models ../../shims/shim.json
// The singleton that is never destroyed.
// expect-nothing
#include "shim_pool.h"
#include <memory>

shim::Pool &mainPool() {
  static shim::Pool *const Pool = new shim::Pool(8);
  return *Pool;
}

shim::Pool &sidePool() {
  static const std::unique_ptr<shim::Pool> Pool = std::make_unique<shim::Pool>(2);
  return *Pool;
}
