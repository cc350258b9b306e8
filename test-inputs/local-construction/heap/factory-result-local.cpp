// scan: --models ../../shims/shim.json
// The factory is right; the handler that lets its result die is not.
#include "shim_pool.h"
#include <memory>

static std::unique_ptr<shim::Pool> makePool() {
  return std::make_unique<shim::Pool>(4);
}

void closeAccount() {
  std::unique_ptr<shim::Pool> Pool = makePool(); // expect: pool-local-construction
  Pool->execute("UPDATE accounts SET open = 0");
}
