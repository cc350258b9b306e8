// scan: --models ../../shims/shim.json
// Released by hand at the end.
// expect-nothing
#include "shim_pool.h"

int count(shim::Pool &Pool) {
  shim::Lease Db(Pool);
  int Rc = Db->execute("SELECT 1");
  if (Rc > 0)
    Rc = Db->execute("SELECT 2");
  Db.release();
  return Rc;
}
