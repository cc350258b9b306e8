// scan: --models ../../shims/shim.json
// The body that runs now is the one that commits.
// expect-nothing
#include "shim_pool.h"
#include "shim_tasks.h"

void compress(shim::Pool &Pool) {
  shim::Lease Conn(Pool);
  Conn->begin();
  shim::repeat(3, [&Conn] { Conn->execute("UPDATE blobs SET packed = 1"); });
  shim::repeat(1, [&Conn] { Conn->commit(); });
}
