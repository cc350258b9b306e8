// A temporary lives to the end of its full expression, or as long as the reference that it is bound to.
// scan: --models ../shims/shim.json
#include "shim_pool.h"

void use(const shim::Lease &, const shim::Lease &);
int count(shim::Lease);

void expressions(shim::Pool &P) {
  use(shim::Lease(P), shim::Lease(P));
  int Number = count(shim::Lease(P)) + count(shim::Lease(P));
  shim::Lease(P)->execute("SELECT 1");
  (void)Number;
}

void extended(shim::Pool &P) {
  const shim::Lease &Kept = shim::Lease(P);
  shim::Lease &&Moved = P.acquire();
  Moved->ping();
  Kept->ping();
}
