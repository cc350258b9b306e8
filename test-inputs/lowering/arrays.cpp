// Arrays of leases: an element with a constant index is a place of its own; the array ends as a whole.
// scan: --models ../shims/shim.json
#include "shim_pool.h"

#include <array>

void raw(shim::Pool &P, int I) {
  shim::Lease Three[3];
  Three[0] = P.acquire();
  Three[I] = P.acquire();
  Three[0].release();
  shim_conn *Handles[2] = {shim_acquire(&P), shim_acquire(&P)};
  shim_release(&P, Handles[1]);
  shim_release(&P, *Handles);
  shim::Lease Grid[2][2] = {{P.acquire(), P.acquire()}, {}};
}

void standard(shim::Pool &P) {
  std::array<shim::Lease, 2> Pair = {P.acquire(), P.acquire()};
  Pair[1].release();
}
