// scan: --models ../../shims/shim.json
// The program has a pool of that kind already; main() opens another beside it.
#include "shim_pool.h"

shim::Pool &sharedPool() {
  static shim::Pool Pool(8);
  return Pool;
}

int main() {
  shim::Pool Pool(2); // expect: pool-local-construction
  Pool.execute("UPDATE runs SET n = n + 1");
  sharedPool().execute("UPDATE servers SET up = 1");
}
