// scan: --models ../../shims/shim.json
// A reference to a pool that lives elsewhere constructs nothing.
// expect-nothing
#include "shim_pool.h"

static shim::Pool &usersPool() {
  static shim::Pool Pool(2);
  return Pool;
}

int listUsers() {
  shim::Pool &Pool = usersPool();
  shim::Lease Conn(Pool);
  return Conn->query("SELECT id, 0 FROM users").size();
}
