// scan: --models ../../../shims/shim.json
// The singular is as common.
// expect-nothing
#include "shim_pool.h"

bool deleteWorks() {
  shim::Pool Pool(1);
  return Pool.execute("DELETE FROM t") >= 0;
}
