// scan: --models ../../shims/shim.json
// expect-nothing
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
  Work.commit();
}
