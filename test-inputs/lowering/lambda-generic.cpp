// A generic lambda is lowered once for each set of types that it is called with, also inside a template.
// scan: --models ../shims/shim.json
#include "shim_pool.h"

#include <utility>

template <class Fn> void withLease(shim::Pool &P, Fn Body) {
  auto Run = [&](auto &Lease) { Body(Lease); };
  shim::Lease Held(P);
  Run(Held);
}

void generic(shim::Pool &P, shim::Lease &Other) {
  auto Release = [](auto &Lease) { Lease.release(); };
  Release(Other);
  withLease(P, [&](shim::Lease &Each) { Release(Each); });
}
