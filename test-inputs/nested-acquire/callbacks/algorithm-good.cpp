// scan: --models ../../shims/shim.json
// The same algorithm, with the lease that is open.
// expect-nothing
#include "shim_pool.h"
#include <algorithm>
#include <vector>

shim::Pool Fleet(4);

void recall(const std::vector<int> &Cars) {
  shim::Lease Db(Fleet);
  Db->execute("INSERT INTO recalls VALUES (1)");
  std::for_each(Cars.begin(), Cars.end(), [&Db](int Car) { Db->execute("UPDATE cars SET recalled = 1"); });
}
