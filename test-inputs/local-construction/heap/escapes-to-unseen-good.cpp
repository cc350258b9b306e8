// scan: --models ../../shims/shim.json
// A function whose body is not here may keep what it is given.
// expect-nothing
#include "shim_pool.h"
#include <memory>

void registerPool(const char *Name, shim::Pool *Kept);
void installPool(std::shared_ptr<shim::Pool> Kept);

void registerAll() {
  registerPool("orders", new shim::Pool(4));
  installPool(std::make_shared<shim::Pool>(2));
}
