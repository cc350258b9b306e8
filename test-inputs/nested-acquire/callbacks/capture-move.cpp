// scan: --models ../../shims/shim.json
// The closure owns the lease now.
#include "shim_pool.h"
#include <utility>

shim::Pool Parking(2);

int leave(int Car) {
  shim::Lease Db(Parking);
  auto Finish = [Held = std::move(Db)]() { return Held->execute("DELETE FROM cars"); };
  int Fee = Parking.execute("SELECT fee FROM cars"); // expect: pool-nested-acquire
  return Fee + Finish();
}
