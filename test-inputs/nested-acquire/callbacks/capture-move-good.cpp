// scan: --models ../../shims/shim.json
// The closure, and the lease in it, die with the block.
// expect-nothing
#include "shim_pool.h"
#include <utility>

shim::Pool Parking(2);

int leave(int Car) {
  int Gone = 0;
  {
    shim::Lease Db(Parking);
    auto Finish = [Held = std::move(Db)]() { return Held->execute("DELETE FROM cars"); };
    Gone = Finish();
  }
  return Gone + Parking.execute("SELECT fee FROM cars");
}
