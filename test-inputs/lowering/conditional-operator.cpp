// Only one arm is evaluated; the result is made in place, or names what the arm names.
// scan: --models ../shims/shim.json
#include "shim_pool.h"

shim_conn *other();
void use(const shim::Lease &);

void choose(shim::Pool &P, shim::Pool &Q, bool First, shim::Lease &A, shim::Lease &B) {
  shim::Lease Made = First ? P.acquire() : shim::Lease(Q);
  shim::Lease &Named = First ? A : B;
  Named.release();
  shim_conn *Raw = First ? shim_acquire(&P) : other();
  shim_release(&P, Raw ?: other());
  use(First ? P.acquire() : shim::Lease());
  First ? A.release() : B.release();
  const shim::Lease &Kept = First ? P.acquire() : Q.acquire();
  use(Kept);
}

shim::Lease pick(shim::Pool &P, shim::Pool &Q, bool First) { return First ? P.acquire() : Q.acquire(); }
