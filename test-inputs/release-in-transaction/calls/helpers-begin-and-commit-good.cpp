// scan: --models ../../shims/shim.json
// The transaction begins in one helper and ends in another.
// expect-nothing
#include "shim_pool.h"

static void startWork(shim::Lease &Conn) {
  Conn->begin();
  Conn->execute("SET LOCAL statement_timeout = 500");
}

static void finishWork(shim::Lease &Conn, bool Keep) {
  if (Keep)
    Conn->commit();
  else
    Conn->rollback();
}

void rebuild(shim::Pool &Pool, bool Dry) {
  shim::Lease Conn(Pool);
  startWork(Conn);
  Conn->execute("INSERT INTO search_index SELECT * FROM documents");
  finishWork(Conn, !Dry);
}
