// scan: --models ../../shims/shim.json
// The lease moves away with its transaction; its new owner commits.
// expect-nothing
#include "shim_pool.h"
#include <utility>

static void finish(shim::Lease Conn) {
  Conn->execute("INSERT INTO audit VALUES('done')");
  Conn->commit();
}

void deliver(shim::Pool &Pool) {
  shim::Lease Conn(Pool);
  Conn->begin();
  Conn->execute("UPDATE parcels SET delivered = 1");
  finish(std::move(Conn));
}
