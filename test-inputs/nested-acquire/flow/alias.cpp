// scan: --models ../../shims/shim.json
// The pointer names another lease than the one that is held.
#include "shim_pool.h"

shim::Pool Print(4);

void print(int Pages) {
  shim::Lease First, Second;
  First = Print.acquire();
  shim::Lease *Done = &Second;
  Done->release();
  Second = Print.acquire(); // expect: pool-nested-acquire
  Second->execute("UPDATE pages SET printed = 1");
}
