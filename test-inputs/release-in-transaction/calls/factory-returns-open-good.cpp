// scan: --models ../../shims/shim.json
// expect-nothing
#include "shim_pool.h"

static shim::Lease openWork(shim::Pool &Pool) {
  shim::Lease Conn(Pool);
  Conn->begin();
  return Conn;
}

void addTag(shim::Pool &Pool) {
  shim::Lease Conn = openWork(Pool);
  Conn->execute("INSERT INTO tags VALUES('new')");
  Conn->commit();
}
