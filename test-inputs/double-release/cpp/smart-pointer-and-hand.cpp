// scan: --models ../../shims/shim.json
// The smart pointer's deleter releases what was released by hand.
#include "shim_pool.h"
#include <memory>

shim::Pool Orders(4);

struct GiveBack {
  void operator()(shim_conn *Db) const { shim_release(&Orders, Db); }
};

int count() {
  std::unique_ptr<shim_conn, GiveBack> Db(shim_acquire(&Orders));
  int Rc = shim_execute(Db.get(), "SELECT count(*) FROM orders");
  shim_release(&Orders, Db.get());
  return Rc; // expect: pool-double-release
}
