// scan: --models ../../shims/shim.json
// The object holds a lease and a transaction; neither its user nor its
// destructor ends the transaction.
#include "shim_pool.h"

class UnitOfWork {
public:
  explicit UnitOfWork(shim::Pool &Pool) : Conn(Pool) { Conn->begin(); }
  void remove(const char *Sql) { Conn->execute(Sql); }
  void commit() { Conn->commit(); }

private:
  shim::Lease Conn;
};

void purge(shim::Pool &Pool) {
  UnitOfWork Work(Pool);
  Work.remove("DELETE FROM sessions WHERE expired = 1");
  Work.remove("DELETE FROM carts WHERE expired = 1");
} // expect: pool-release-in-transaction
