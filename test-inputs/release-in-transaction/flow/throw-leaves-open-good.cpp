// scan: --models ../../shims/shim.json
// The RAII transaction is unwound before the lease and rolls back.
// expect-nothing
#include "shim_pool.h"

void charge(shim::Pool &Pool, int Cents) {
  shim::Lease Conn(Pool);
  shim::Transaction Tx(*Conn);
  Conn->execute("UPDATE wallet SET cents = cents - 100");
  if (Cents < 0)
    throw shim::Error{"negative amount"};
  Tx.commit();
}
