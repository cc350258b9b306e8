// scan: --models ../../shims/shim.json
// start() leaves a transaction open on a member; another call ends it.
// expect-nothing
#include "shim_pool.h"

class Import {
public:
  explicit Import(shim::Pool &From) : Pool(From) {}

  void start() {
    Conn = Pool.acquire();
    Conn->begin();
  }
  void line(const char *Sql) { Conn->execute(Sql); }
  void finish() {
    Conn->commit();
    Conn.release();
  }

private:
  shim::Pool &Pool;
  shim::Lease Conn;
};
