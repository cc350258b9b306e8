// scan: --models ../../shims/shim.json
// expect-nothing
// release() of the smart pointer hands the lease over to the release by hand.
#include "shim_pool.h"
#include <memory>

shim::Pool Orders(4);

struct GiveBack {
  void operator()(shim_conn *Db) const { shim_release(&Orders, Db); }
};

int count() {
  std::unique_ptr<shim_conn, GiveBack> Db(shim_acquire(&Orders));
  int Rc = shim_execute(Db.get(), "SELECT count(*) FROM orders");
  shim_release(&Orders, Db.release());
  return Rc;
}
