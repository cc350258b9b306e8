// scan: --models ../../shims/shim.json
// Trap 16: the library's lease object knows that it was released.
// expect-nothing
#include "shim_pool.h"

int count(shim::Pool &Pool) {
  shim::Lease Db(Pool);
  int Rc = Db->execute("SELECT count(*) FROM items");
  Db.release();
  Db.release();
  return Rc;
}
