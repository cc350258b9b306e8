// scan: --models ../../shims/shim.json
// The same helper between two transactions.
// expect-nothing
#include "shim_pool.h"

static void keepAlive(shim::Conn &Sql) {
  if (!Sql.ping())
    Sql.reconnect();
}

void convert(shim::Pool &Pool, int Files) {
  shim::Lease Conn(Pool);
  for (int I = 0; I < Files; ++I) {
    keepAlive(*Conn);
    Conn->begin();
    Conn->execute("INSERT INTO converted VALUES(1)");
    Conn->commit();
  }
}
