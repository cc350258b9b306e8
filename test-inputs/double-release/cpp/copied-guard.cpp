// scan: --models ../../shims/shim.json
// A guard whose destructor releases has an implicit copy constructor; the copy releases too (a database driver's guard did this).
#include "shim_pool.h"

class Guard {
public:
  explicit Guard(shim::Pool &From) : From(From), Db(shim_acquire(&From)) {}
  ~Guard() { shim_release(&From, Db); }
  int run(const char *Sql) { return shim_execute(Db, Sql); }

private:
  shim::Pool &From;
  shim_conn *Db;
};

int count(shim::Pool &Pool) {
  Guard First(Pool);
  Guard Second = First;
  return Second.run("SELECT count(*) FROM items"); // expect: pool-double-release (definite)
}
