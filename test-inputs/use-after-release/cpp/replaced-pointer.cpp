// scan: --models ../../shims/shim.json
// The owner gets nothing, or another lease, in place of the one whose connection is used; a guard taken anew at the same place is another one.
#include "shim_pool.h"
#include <memory>

int emptied(shim::Pool &Pool) {
  auto Held = std::make_unique<shim::Lease>(Pool);
  shim::Conn &Db = **Held;
  Held = nullptr;
  return Db.execute("SELECT 1"); // expect: pool-use-after-release
}

int takenAnew(shim::Pool &Pool) {
  shim::Conn *Db = nullptr;
  {
    auto Held = std::make_unique<shim::Lease>(Pool);
    Db = &**Held;
  }
  auto Held = std::make_unique<shim::Lease>(Pool);
  return Db->execute("SELECT 1"); // expect: pool-use-after-release
}

int gotAgain(shim::Pool &Pool) {
  auto Held = std::make_unique<shim::Lease>(Pool);
  shim::Conn *Db = &**Held;
  Held.reset();
  Held = std::make_unique<shim::Lease>(Pool);
  Db = &**Held;
  return Db->execute("SELECT 1");
}
