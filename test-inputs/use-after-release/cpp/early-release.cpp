// scan: --models ../../shims/shim.json
// Released by hand in the middle, used after it.
#include "shim_pool.h"

int count(shim::Pool &Pool) {
  shim::Lease Db(Pool);
  int Rc = Db->execute("SELECT 1");
  Db.release();
  if (Rc > 0)
    Rc = Db->execute("SELECT 2"); // expect: pool-use-after-release (definite)
  return Rc;
}
