// scan: --models ../../shims/shim.json
// Trap 18: reset() of one owner of two ends nothing.
// expect-nothing
#include "shim_pool.h"
#include <memory>

int run(shim::Pool &Pool) {
  auto Db = std::make_shared<shim::Lease>(Pool);
  auto Same = Db;
  shim::Conn &Conn = **Same;
  Db.reset();
  return Conn.execute("SELECT 2");
}
