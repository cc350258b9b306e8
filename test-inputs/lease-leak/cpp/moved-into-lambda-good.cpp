// scan: --models ../../shims/shim.json
// Trap 14: the lease moves into a task that runs later and dies with it.
// expect-nothing
#include "shim_pool.h"
#include "shim_tasks.h"
#include <utility>

void archive(shim::Pool &Pool) {
  shim::Lease Db(Pool);
  shim::post([Db = std::move(Db)] { Db->execute("INSERT INTO archive SELECT * FROM items"); });
}
