// scan: --models ../../shims/shim.json
// One lease for the transaction, the pool's own executor for a lone statement.
// expect-nothing
#include "shim_pool.h"

void swapRooms(shim::Pool &Pool) {
  {
    shim::Lease Conn = Pool.acquire();
    shim::Transaction Tx(*Conn);
    Conn->execute("UPDATE guests SET room = 0 WHERE room = 1");
    Conn->execute("UPDATE guests SET room = 1 WHERE room = 2");
    Conn->execute("UPDATE guests SET room = 2 WHERE room = 0");
    Tx.commit();
  }
  Pool.execute("INSERT INTO audit VALUES('swap')");
}
