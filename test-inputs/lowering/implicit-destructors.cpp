// Locals end at the end of their block, the last one first, and on every way out of it.
// scan: --models ../shims/shim.json
#include "shim_pool.h"

bool ready();

void blocks(shim::Pool &P) {
  shim::Lease Outer(P);
  {
    shim::Lease First(P);
    shim::Lease Second(P);
  }
  if (!ready())
    return;
  for (int I = 0; I < 3; ++I) {
    shim::Lease Turn(P);
    if (ready())
      continue;
    if (I == 1)
      break;
  }
}
