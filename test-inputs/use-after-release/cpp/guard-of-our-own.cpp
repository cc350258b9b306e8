// scan: --models ../../shims/shim.json
// A guard class of the program: what it gives is of use as long as the guard lives.
#include "shim_pool.h"

class Guard {
public:
  explicit Guard(shim::Pool &Pool) : Held(Pool) {}
  shim::Conn &connection() { return *Held; }

private:
  shim::Lease Held;
};

int count(shim::Pool &Pool) {
  shim::Conn *Db = nullptr;
  {
    Guard G(Pool);
    Db = &G.connection();
    Db->execute("SELECT 1");
  }
  return Db->execute("SELECT 2"); // expect: pool-use-after-release
}

int countNow(shim::Pool &Pool) { return Guard(Pool).connection().execute("SELECT 1"); }

int countKept(shim::Pool &Pool) {
  Guard G(Pool);
  shim::Conn &Db = G.connection();
  return Db.execute("SELECT 1") + Db.execute("SELECT 2");
}
