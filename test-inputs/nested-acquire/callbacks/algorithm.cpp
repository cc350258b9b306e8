// scan: --models ../../shims/shim.json
// The standard algorithm calls the lambda before it returns.
#include "shim_pool.h"
#include <algorithm>
#include <vector>

shim::Pool Fleet(4);

void recall(const std::vector<int> &Cars) {
  shim::Lease Db(Fleet);
  Db->execute("INSERT INTO recalls VALUES (1)");
  std::for_each(Cars.begin(), Cars.end(), [](int Car) { Fleet.execute("UPDATE cars SET recalled = 1"); }); // expect: pool-nested-acquire
}
