// scan: --models ../../shims/shim.json
// The reference leads to a lease that a function took over, used and ended. What nobody has looked into may keep it.
#include "shim_pool.h"
#include <utility>

static int finish(shim::Lease Db) { return Db->execute("UPDATE items SET done = 1"); }
void keep(shim::Lease Db);

int ended(shim::Pool &Pool) {
  shim::Lease Held(Pool);
  shim::Conn &Db = *Held;
  finish(std::move(Held));
  return Db.execute("SELECT 1"); // expect: pool-use-after-release
}

int kept(shim::Pool &Pool) {
  shim::Lease Held(Pool);
  shim::Conn &Db = *Held;
  keep(std::move(Held));
  return Db.execute("SELECT 1");
}
