// scan: --models ../../shims/shim.json
// The same factory fills a static.
// expect-nothing
#include "shim_pool.h"
#include <memory>

static std::unique_ptr<shim::Pool> makePool() {
  return std::make_unique<shim::Pool>(4);
}

void closeAccount() {
  static const std::unique_ptr<shim::Pool> Pool = makePool();
  Pool->execute("UPDATE accounts SET open = 0");
}
