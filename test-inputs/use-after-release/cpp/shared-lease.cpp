// scan: --models shared.json --models ../../shims/shim.json
// A lease that its owners share ends with the last of them.
#include "shared_pool.h"

int lastOwner(shared::Pool &Pool) {
  shared::Conn *Db = nullptr;
  {
    auto One = Pool.get();
    auto Other = One;
    Db = One.get();
    Db->execute("SELECT 1");
  }
  return Db->execute("SELECT 2"); // expect: pool-use-after-release
}

int ofTemporary(shared::Pool &Pool) {
  shared::Conn &Db = *Pool.get();
  return Db.execute("SELECT 1"); // expect: pool-use-after-release
}
