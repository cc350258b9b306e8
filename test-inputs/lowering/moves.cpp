// std::move hands over what the object owns; the object left behind ends empty.
// scan: --models ../shims/shim.json
#include "shim_pool.h"

#include <utility>

void sink(shim::Lease Taken);
void look(shim::Lease &&Seen);

shim::Lease moves(shim::Pool &P) {
  shim::Lease A(P);
  shim::Lease B = std::move(A);
  A = P.acquire();
  B = std::move(A);
  sink(std::move(B));
  look(P.acquire());
  shim::Lease C(P);
  return std::move(C);
}
