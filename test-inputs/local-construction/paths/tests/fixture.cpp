// scan: --models ../../../shims/shim.json
// Test code, known by its folder, may build pools as it likes.
// expect-nothing
#include "shim_pool.h"

bool insertWorks() {
  shim::Pool Pool(1);
  return Pool.execute("INSERT INTO t VALUES(1)") == 1;
}
