// scan: --models ../../shims/shim.json
// runAll() takes the shared pointer by value but only uses it: the pool dies
// with this function.
#include "shim_pool.h"
#include <memory>

static void runAll(std::shared_ptr<shim::Pool> Pool) {
  Pool->execute("DELETE FROM a");
  Pool->execute("DELETE FROM b");
}

void cleanUp() {
  auto Pool = std::make_shared<shim::Pool>(2); // expect: pool-local-construction
  runAll(Pool);
}
