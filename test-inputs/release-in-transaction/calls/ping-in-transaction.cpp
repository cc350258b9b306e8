// scan: --models ../../shims/shim.json
// A helper that keeps the connection alive, called in the middle of the work.
#include "shim_pool.h"

static void keepAlive(shim::Conn &Sql) {
  if (!Sql.ping())
    Sql.reconnect();
}

void convert(shim::Pool &Pool, int Files) {
  shim::Lease Conn(Pool);
  Conn->begin();
  for (int I = 0; I < Files; ++I) {
    Conn->execute("INSERT INTO converted VALUES(1)");
    keepAlive(*Conn); // expect: pool-release-in-transaction
  }
  Conn->commit();
}
