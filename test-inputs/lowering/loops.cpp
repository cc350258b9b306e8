// Each turn of a loop makes and ends its own locals; the condition's variable is made anew each time.
// scan: --models ../shims/shim.json
#include "shim_pool.h"

bool more();

void loops(shim::Pool &P) {
  do {
    shim::Lease Held(P);
    if (!more())
      continue;
  } while (more());
  for (;;) {
    shim::Lease Held(P);
    if (more())
      break;
  }
  for (shim::Lease Held = P.acquire(); more(); Held = P.acquire())
    Held->ping();
}
