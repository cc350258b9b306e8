// scan: --models ../../shims/shim.json
// Every path that took a lease has returned.
// expect-nothing
#include "shim_pool.h"

shim::Pool Routes(4);

int route(int Number, bool Local) {
  if (Local) {
    shim::Lease Db(Routes);
    return Db->execute("SELECT * FROM local");
  }
  if (Number < 0) {
    shim_conn *Db = shim_acquire(&Routes);
    int Rc = shim_execute(Db, "SELECT * FROM defaults");
    shim_release(&Routes, Db);
    return Rc;
  }
  shim::Lease Db(Routes);
  return Db->execute("SELECT * FROM remote");
}
