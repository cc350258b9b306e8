// scan: --models ../../shims/shim.json
// A unique_ptr whose deleter gives back.
// expect-nothing
#include "shim_pool.h"
#include <memory>

shim::Pool Orders(4);

struct GiveBack {
  void operator()(shim_conn *Db) const { shim_release(&Orders, Db); }
};
using Handle = std::unique_ptr<shim_conn, GiveBack>;

int count(bool Wanted) {
  Handle Db(shim_acquire(&Orders));
  if (!Wanted)
    return 0;
  return shim_execute(Db.get(), "SELECT count(*) FROM orders");
}
