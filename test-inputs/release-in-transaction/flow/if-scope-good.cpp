// scan: --models ../../shims/shim.json
// expect-nothing
#include "shim_pool.h"

void sweep(shim::Pool &Pool) {
  if (shim::Lease Conn = Pool.try_acquire()) {
    Conn->begin();
    Conn->execute("DELETE FROM tombstones");
    Conn->commit();
  }
  Pool.execute("INSERT INTO audit VALUES('swept')");
}
