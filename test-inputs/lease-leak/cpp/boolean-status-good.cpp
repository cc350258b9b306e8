// scan: --models ../../shims/shim.json
// A boolean status with an out-parameter by reference.
// expect-nothing
#include "shim_pool.h"

int run(shim::Pool &Pool) {
  shim::Lease Db;
  if (!Pool.acquire_into(Db))
    return -1;
  return Db->execute("SELECT 1");
}
