// scan: --models ../../shims/shim.json
// Trap 18: the last of several owners releases, wherever it ends.
// expect-nothing
#include "shim_pool.h"
#include <memory>
#include <vector>

int both(shim::Pool &Pool, std::vector<std::shared_ptr<shim::Lease>> &Kept) {
  auto Db = std::make_shared<shim::Lease>(Pool);
  Kept.push_back(Db);
  int Rc = (*Db)->execute("SELECT 1");
  Db.reset();
  return Rc;
}
