// A static local is made the first time through, and ends with the program.
// scan: --models ../shims/shim.json
#include "shim_pool.h"

shim::Pool &pool() {
  static shim::Pool Only(8);
  return Only;
}

int count(shim::Pool &P) {
  static shim::Lease Kept = P.acquire();
  thread_local shim::Lease *PerThread = new shim::Lease(P);
  static int Calls = 0;
  return ++Calls + (*PerThread)->execute("SELECT 1");
}
