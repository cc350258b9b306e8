// scan: --models ../../shims/shim.json
// Trap 18: reset() of the only owner ends the lease.
#include "shim_pool.h"
#include <memory>

int run(shim::Pool &Pool) {
  auto Db = std::make_unique<shim::Lease>(Pool);
  shim::Conn &Conn = **Db;
  int Rc = Conn.execute("SELECT 1");
  Db.reset();
  return Rc + Conn.execute("SELECT 2"); // expect: pool-use-after-release
}
