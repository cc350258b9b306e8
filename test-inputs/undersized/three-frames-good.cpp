// scan: --models ../shims/shim.json
// expect-nothing
// The lease is handed on.
#include "shim_pool.h"

shim::Pool Orders(2);

int name(shim::Conn &Db, int User) { return Db.execute("SELECT name FROM users") + User; }

int audit(shim::Conn &Db, int User) { return name(Db, User) + Db.execute("INSERT INTO audit VALUES (1)"); }

int handle(int User) {
  shim::Lease Db(Orders);
  return audit(*Db, User);
}
