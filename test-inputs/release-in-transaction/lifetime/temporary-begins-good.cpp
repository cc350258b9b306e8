// scan: --models ../../shims/shim.json
// A temporary lease is fine for one statement that commits by itself.
// expect-nothing
#include "shim_pool.h"

void lockBoard(shim::Pool &Pool) {
  shim::Lease(Pool)->execute("UPDATE board SET locked = 1");
}
