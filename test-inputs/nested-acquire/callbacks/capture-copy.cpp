// scan: --models ../../shims/shim.json
// The closure holds a copy of the shared lease.
#include "shim_pool.h"
#include <memory>

shim::Pool Parking(2);

int leave(int Car) {
  auto Db = std::make_shared<shim::Lease>(Parking);
  auto Finish = [Db] { return (*Db)->execute("DELETE FROM cars"); };
  Db.reset();
  int Fee = Parking.execute("SELECT fee FROM cars"); // expect: pool-nested-acquire
  return Fee + Finish();
}
