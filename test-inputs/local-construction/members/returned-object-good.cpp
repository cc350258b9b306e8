// scan: --models ../../shims/shim.json
// The pool leaves the function inside the object that is returned.
// expect-nothing
#include "shim_pool.h"
#include <memory>

struct Backend {
  std::unique_ptr<shim::Pool> Pool;
  int Requests = 0;
};

Backend openBackend(int Capacity) {
  Backend Fresh;
  Fresh.Pool = std::make_unique<shim::Pool>(Capacity);
  return Fresh;
}
