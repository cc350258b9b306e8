// scan: --models ../../shims/shim.json
// close() releases, and the destructor does not know of it.
#include "shim_pool.h"

class Session {
public:
  explicit Session(shim::Pool &From) : From(From), Db(shim_acquire(&From)) {}
  Session(const Session &) = delete;
  ~Session() { shim_release(&From, Db); }
  int run(const char *Sql) { return shim_execute(Db, Sql); }
  void close() { shim_release(&From, Db); }

private:
  shim::Pool &From;
  shim_conn *Db;
};

int count(shim::Pool &Pool) {
  Session Db(Pool);
  int Rc = Db.run("SELECT count(*) FROM items");
  Db.close();
  return Rc; // expect: pool-double-release (definite)
}
