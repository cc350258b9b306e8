// scan: --models ../../shims/shim.json
// BEGIN is the second statement of its text, and in lower case.
#include "shim_pool.h"

void pin(shim::Pool &Pool) {
  shim::Lease Conn(Pool);
  Conn->execute("SELECT 1; begin transaction");
  Conn->execute("UPDATE posts SET pinned = 1");
} // expect: pool-release-in-transaction
