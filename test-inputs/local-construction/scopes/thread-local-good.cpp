// scan: --models ../../shims/shim.json
// One pool per thread is constructed once per thread, not once per call.
// expect-nothing
#include "shim_pool.h"

void countHit() {
  thread_local shim::Pool Pool(1);
  Pool.execute("UPDATE hits SET n = n + 1");
}
