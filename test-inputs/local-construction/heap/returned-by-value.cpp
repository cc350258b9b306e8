// scan: --models ../../shims/shim.json
// No copy, no move: the returned pool is built straight into the local.
#include "shim_pool.h"

static shim::Pool openPool(bool Large) {
  if (Large)
    return shim::Pool(32);
  return shim::Pool(4);
}

void sync(bool Nightly) {
  shim::Pool Pool = openPool(Nightly); // expect: pool-local-construction
  Pool.execute("INSERT INTO replica SELECT * FROM origin");
}
