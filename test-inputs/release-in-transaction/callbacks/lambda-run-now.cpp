// scan: --models ../../shims/shim.json
// repeat() runs the body before it returns, so the release in it happens while
// the transaction of the function is open.
#include "shim_pool.h"
#include "shim_tasks.h"

void compress(shim::Pool &Pool) {
  shim::Lease Conn(Pool);
  Conn->begin();
  Conn->execute("UPDATE blobs SET packed = 1");
  shim::repeat(1, [&Conn] { Conn.release(); }); // expect: pool-release-in-transaction
}
