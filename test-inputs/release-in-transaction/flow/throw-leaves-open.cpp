// scan: --models ../../shims/shim.json
// The shim pool keeps the transaction of a returned connection: unwinding from
// the throw hands it to the next lessee.
#include "shim_pool.h"

void charge(shim::Pool &Pool, int Cents) {
  shim::Lease Conn(Pool);
  Conn->begin();
  Conn->execute("UPDATE wallet SET cents = cents - 100");
  if (Cents < 0)
    throw shim::Error{"negative amount"}; // expect: pool-release-in-transaction
  Conn->commit();
}
