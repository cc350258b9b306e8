// scan: --models ../../shims/shim.json
// startWork() begins for its caller, and the caller never ends it.
#include "shim_pool.h"

static void startWork(shim::Lease &Conn) {
  Conn->begin();
  Conn->execute("SET LOCAL statement_timeout = 500");
}

void rebuild(shim::Pool &Pool) {
  shim::Lease Conn(Pool);
  startWork(Conn);
  Conn->execute("INSERT INTO search_index SELECT * FROM documents");
} // expect: pool-release-in-transaction
