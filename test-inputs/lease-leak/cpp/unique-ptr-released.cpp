// scan: --models ../../shims/shim.json
// release() of the smart pointer is not the release of the lease: it lets go of the pointer.
#include "shim_pool.h"
#include <memory>

shim::Pool Orders(4);

struct GiveBack {
  void operator()(shim_conn *Db) const { shim_release(&Orders, Db); }
};
using Handle = std::unique_ptr<shim_conn, GiveBack>;

int count() {
  Handle Db(shim_acquire(&Orders)); // expect: pool-lease-leak
  int Rc = shim_execute(Db.get(), "SELECT count(*) FROM orders");
  Db.release();
  return Rc;
}
