// scan: --models ../../shims/shim.json
// expect-nothing
#include "shim_pool.h"

template <class Body> bool atomically(shim::Pool &Pool, Body &&Run) {
  shim::Lease Conn(Pool);
  Conn->begin();
  if (!Run(*Conn)) {
    Conn->rollback();
    return false;
  }
  Conn->commit();
  return true;
}

bool addStock(shim::Pool &Pool) {
  return atomically(Pool, [](shim::Conn &Sql) {
    return Sql.execute("UPDATE stock SET n = n + 1") == 1;
  });
}
