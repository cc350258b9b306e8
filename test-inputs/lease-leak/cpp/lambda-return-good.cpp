// scan: --models ../../shims/shim.json
// Trap 21: the return in the lambda does not leave the function.
// expect-nothing
#include "shim_pool.h"
#include <algorithm>
#include <vector>

int count(shim::Pool &Pool, const std::vector<int> &Ids) {
  shim_conn *Db = shim_acquire(&Pool);
  auto Found = std::count_if(Ids.begin(), Ids.end(), [Db](int Id) {
    if (Id == 0)
      return false;
    return shim_execute(Db, "SELECT 1") > 0;
  });
  shim_release(&Pool, Db);
  return static_cast<int>(Found);
}
