// What the range expression makes lives as long as the loop.
// scan: --models ../shims/shim.json
#include "shim_pool.h"

void each(shim::Pool &P) {
  for (const shim::Row &R : P.query("SELECT id FROM orders"))
    if (R.Id == 7)
      break;
}

void ofLease(shim::Pool &P) {
  for (auto Lease = P.acquire(); const shim::Row &R : Lease->query("SELECT id FROM orders"))
    (void)R;
}

void array(shim::Pool &P) {
  shim::Pool *Two[] = {&P, &P};
  for (shim::Pool *Each : Two)
    Each->execute("DELETE FROM jobs");
}
