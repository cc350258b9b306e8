// scan: --models ../../shims/shim.json
// By reference there is one guard, and there can be no other.
// expect-nothing
#include "shim_pool.h"

class Guard {
public:
  explicit Guard(shim::Pool &From) : From(From), Db(shim_acquire(&From)) {}
  Guard(const Guard &) = delete;
  ~Guard() { shim_release(&From, Db); }
  int run(const char *Sql) { return shim_execute(Db, Sql); }

private:
  shim::Pool &From;
  shim_conn *Db;
};

static int ask(Guard &Db) { return Db.run("SELECT count(*) FROM items"); }

int count(shim::Pool &Pool) {
  Guard Db(Pool);
  int Rc = ask(Db);
  return Rc;
}
