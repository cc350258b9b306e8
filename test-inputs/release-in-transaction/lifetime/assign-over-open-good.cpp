// scan: --models ../../shims/shim.json
// expect-nothing
#include "shim_pool.h"

void unlock(shim::Pool &Pool) {
  shim::Lease Conn = Pool.acquire();
  Conn->begin();
  Conn->execute("UPDATE doors SET locked = 0");
  Conn->commit();
  Conn = shim::Lease();
}
