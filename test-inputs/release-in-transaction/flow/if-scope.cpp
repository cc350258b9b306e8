// scan: --models ../../shims/shim.json
// A lease declared in the condition of an if dies with the if.
#include "shim_pool.h"

void sweep(shim::Pool &Pool) {
  if (shim::Lease Conn = Pool.try_acquire()) {
    Conn->begin();
    Conn->execute("DELETE FROM tombstones");
  } // expect: pool-release-in-transaction
  Pool.execute("INSERT INTO audit VALUES('swept')");
}
