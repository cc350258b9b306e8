// scan: --models ../../shims/shim.json
// A lease on the heap that nobody deletes.
#include "shim_pool.h"

int count(shim::Pool &Pool) {
  shim::Lease *Db = new shim::Lease(Pool); // expect: pool-lease-leak
  int Rc = (*Db)->execute("SELECT count(*) FROM items");
  if (Rc < 0)
    return -1;
  delete Db;
  return Rc;
}
