// scan: --models ../../shims/shim.json
// expect-nothing
#include "shim_pool.h"

static shim::Pool openPool(bool Large) {
  if (Large)
    return shim::Pool(32);
  return shim::Pool(4);
}

static shim::Pool Replicas = openPool(true);

void sync() { Replicas.execute("INSERT INTO replica SELECT * FROM origin"); }
