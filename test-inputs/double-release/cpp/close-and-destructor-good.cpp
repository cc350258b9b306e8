// scan: --models ../../shims/shim.json
// close() clears what the destructor tests.
// expect-nothing
#include "shim_pool.h"

class Session {
public:
  explicit Session(shim::Pool &From) : From(From), Db(shim_acquire(&From)) {}
  Session(const Session &) = delete;
  ~Session() { close(); }
  int run(const char *Sql) { return shim_execute(Db, Sql); }
  void close() {
    if (Db)
      shim_release(&From, Db);
    Db = nullptr;
  }

private:
  shim::Pool &From;
  shim_conn *Db;
};

int count(shim::Pool &Pool) {
  Session Db(Pool);
  int Rc = Db.run("SELECT count(*) FROM items");
  Db.close();
  return Rc;
}
