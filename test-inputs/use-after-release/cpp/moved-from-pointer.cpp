// scan: --models ../../shims/shim.json
// A pointer that was moved from is null.
#include "shim_pool.h"
#include <memory>
#include <utility>

int run(shim::Pool &Pool) {
  auto Db = std::make_unique<shim::Lease>(Pool);
  auto Other = std::move(Db);
  return (*Db)->execute("SELECT 1"); // expect: pool-use-after-release
}
