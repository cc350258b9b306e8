// scan: --models ../../../shims/shim.json
// A folder that only ends in the letters of "test" holds no tests.
#include "shim_pool.h"

bool insertLatest() {
  static shim::Pool Pool(1); // expect: pool-local-construction
  return Pool.execute("INSERT INTO t VALUES(1)") == 1;
}
