// scan: --models ../../shims/shim.json
// The other pool is of another kind.
// expect-nothing
#include "shim_pool.h"

shim::GrowingPool &sharedPool() {
  static shim::GrowingPool Pool;
  return Pool;
}

int main() {
  shim::Pool Pool(2);
  Pool.execute("UPDATE runs SET n = n + 1");
  sharedPool().acquire()->execute("UPDATE servers SET up = 1");
}
