// scan: --models ../../shims/shim.json
// The pointer was turned to another pool between the two.
// expect-nothing
#include "shim_pool.h"

shim::Pool Main(4);
shim::Pool Spare(4);

void failover() {
  shim::Pool *Here = &Main;
  shim::Lease First(*Here);
  Here = &Spare;
  shim::Lease Second(*Here);
  Second->execute("SELECT 1");
}
