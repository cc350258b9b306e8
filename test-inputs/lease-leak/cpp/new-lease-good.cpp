// scan: --models ../../shims/shim.json
// A lease on the heap that is deleted on each path.
// expect-nothing
#include "shim_pool.h"

int count(shim::Pool &Pool) {
  shim::Lease *Db = new shim::Lease(Pool);
  int Rc = (*Db)->execute("SELECT count(*) FROM items");
  delete Db;
  return Rc < 0 ? -1 : Rc;
}
