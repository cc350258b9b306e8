// scan: --models ../../shims/shim.json
// A transaction function that runs the caller's body: a body that says no
// leaves the transaction open. Two users, one mistake.
#include "shim_pool.h"

template <class Body> bool atomically(shim::Pool &Pool, Body &&Run) {
  shim::Lease Conn(Pool);
  Conn->begin();
  if (!Run(*Conn))
    return false; // expect: pool-release-in-transaction
  Conn->commit();
  return true;
}

bool addStock(shim::Pool &Pool) {
  return atomically(Pool, [](shim::Conn &Sql) {
    return Sql.execute("UPDATE stock SET n = n + 1") == 1;
  });
}

bool dropStock(shim::Pool &Pool) {
  return atomically(Pool, [](shim::Conn &Sql) {
    return Sql.execute("UPDATE stock SET n = n - 1 WHERE n > 0") == 1;
  });
}
