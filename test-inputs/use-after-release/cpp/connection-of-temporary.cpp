// scan: --models ../../shims/shim.json
// The lease is a temporary; its connection is used in the next statement.
#include "shim_pool.h"

int count(shim::Pool &Pool) {
  shim::Conn &Db = *Pool.acquire();
  return Db.execute("SELECT count(*) FROM items"); // expect: pool-use-after-release
}
