// scan: --models ../../shims/shim.json
// The same with an object that releases.
// expect-nothing
#include "shim_pool.h"

static void require(int Rc) {
  if (Rc < 0)
    throw shim::Error{"statement"};
}

void rename(shim::Pool &Pool) {
  shim::Lease Db(Pool);
  require(Db->execute("UPDATE items SET name = 'x'"));
}
