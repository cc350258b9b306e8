// scan: --models ../../shims/shim.json
// A reference owns nothing: when the lease is given back, the closure holds none.
// expect-nothing
#include "shim_pool.h"
#include <memory>

shim::Pool Parking(2);

int leave(int Car) {
  auto Db = std::make_shared<shim::Lease>(Parking);
  auto Finish = [&Db] { return (*Db)->execute("DELETE FROM cars"); };
  int Gone = Finish();
  Db.reset();
  return Gone + Parking.execute("SELECT fee FROM cars");
}
