// scan: --models ../../shims/shim.json
// The rows are read after the guard's scope; in the second function before its end, and a number is what leaves.
#include "shim_pool.h"
#include <optional>

int sum(shim::Pool &Pool) {
  std::optional<shim::Rows> All;
  const shim::Rows *Last = nullptr;
  {
    shim::Lease Db(Pool);
    All = Db->query("SELECT id, amount FROM items");
    Last = &*All;
  }
  return Last->size(); // expect: pool-use-after-release
}

int sumInside(shim::Pool &Pool) {
  shim::Lease Db(Pool);
  shim::Rows All = Db->query("SELECT id, amount FROM items");
  return All.size();
}
