// The operands of a comma are evaluated in order; its value is the last one's.
// scan: --models ../shims/shim.json
#include "shim_pool.h"

void note();

void order(shim::Pool &P) {
  shim::Lease A = (note(), P.acquire());
  shim::Lease &B = (note(), A);
  B.release();
  for (int I = 0, J = 3; I < J; ++I, P.execute("SELECT 1"))
    note();
}
