// scan: --models ../../shims/shim.json
// The temporary lease dies at the end of its line, just after it began.
#include "shim_pool.h"

void lockBoard(shim::Pool &Pool) {
  shim::Lease(Pool)->begin(); // expect: pool-release-in-transaction
  Pool.execute("UPDATE board SET locked = 1");
}
