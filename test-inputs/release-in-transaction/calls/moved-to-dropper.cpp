// scan: --models ../../shims/shim.json
// The lease moves into a function that writes one line and lets it go.
#include "shim_pool.h"
#include <utility>

static void noteAndDrop(shim::Lease Conn) {
  Conn->execute("INSERT INTO audit VALUES('done')");
}

void deliver(shim::Pool &Pool) {
  shim::Lease Conn(Pool);
  Conn->begin();
  Conn->execute("UPDATE parcels SET delivered = 1");
  noteAndDrop(std::move(Conn)); // expect: pool-release-in-transaction
}
