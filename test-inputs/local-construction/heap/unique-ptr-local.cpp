// scan: --models ../../shims/shim.json
// The heap does not make it long-lived: the pointer is a local.
#include "shim_pool.h"
#include <memory>

void rename() {
  auto Pool = std::make_unique<shim::Pool>(4); // expect: pool-local-construction
  Pool->execute("UPDATE names SET name = 'x'");
}
