// scan: --models ../../../shims/shim.json
// lookUp() is defined nowhere: of it nothing is assumed. findUser() is defined elsewhere.
#include "shim_pool.h"

int lookUp(shim::Pool &Db, int Id);
int findUser(shim::Pool &Db, int Id);

int rename(shim::Pool &Db, int Id) {
  shim::Lease Own(Db);
  Own->execute("UPDATE users SET name = 'x'");
  return lookUp(Db, Id);
}

int remove(shim::Pool &Db, int Id) {
  shim::Lease Own(Db);
  Own->execute("DELETE FROM users");
  return findUser(Db, Id); // expect: pool-nested-acquire
}
