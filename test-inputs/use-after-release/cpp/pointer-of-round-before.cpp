// scan: --models ../../shims/shim.json
// In the second round the pointer still leads to the connection of the first, whose guard is gone.
#include "shim_pool.h"

int count(shim::Pool &Pool) {
  int Sum = 0;
  shim::Conn *Last = nullptr;
  for (int Round = 0; Round < 3; ++Round) {
    if (Last)
      Sum += Last->execute("SELECT 1"); // expect: pool-use-after-release
    shim::Lease Held(Pool);
    Last = &*Held;
  }
  return Sum;
}
