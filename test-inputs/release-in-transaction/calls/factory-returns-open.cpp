// scan: --models ../../shims/shim.json
// The factory hands out a lease with a transaction on purpose; one of its users
// forgets that.
#include "shim_pool.h"

static shim::Lease openWork(shim::Pool &Pool) {
  shim::Lease Conn(Pool);
  Conn->begin();
  return Conn;
}

void addTag(shim::Pool &Pool) {
  shim::Lease Conn = openWork(Pool);
  Conn->execute("INSERT INTO tags VALUES('new')");
} // expect: pool-release-in-transaction
