// scan: --models ../../shims/shim.json
// The reference to the connection outlives the guard's scope.
#include "shim_pool.h"

int count(shim::Pool &Pool) {
  shim::Conn *Db = nullptr;
  {
    shim::Lease Held(Pool);
    Db = &*Held;
    Db->execute("SELECT 1");
  }
  return Db->execute("SELECT 2"); // expect: pool-use-after-release
}
