// A variable declared in a condition lives through all branches of the statement.
// scan: --models ../shims/shim.json
#include "shim_pool.h"

void conditions(shim::Pool &P) {
  if (auto Held = P.try_acquire(); Held)
    Held->ping();
  else
    P.execute("SELECT 1");
  if (shim::Lease Held = P.try_acquire())
    Held->ping();
  if (shim_conn *Raw = shim_try_acquire(&P))
    shim_release(&P, Raw);
  while (shim::Lease Turn = P.try_acquire())
    Turn->ping();
  switch (shim::Lease Held(P); Held->execute("SELECT 1")) {
  case 0:
    return;
  }
}
