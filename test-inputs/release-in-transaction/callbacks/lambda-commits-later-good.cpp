// scan: --models ../../shims/shim.json
// The lease moves into the continuation, which ends the transaction.
// expect-nothing
#include "shim_pool.h"
#include "shim_tasks.h"
#include <utility>

void checkOut(shim::Pool &Pool) {
  shim::Lease Conn(Pool);
  Conn->begin();
  Conn->execute("UPDATE basket SET locked = 1");
  shim::post([Held = std::move(Conn)]() mutable {
    Held->execute("INSERT INTO orders SELECT * FROM basket");
    Held->commit();
    Held.release();
  });
}
