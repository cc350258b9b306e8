// scan: --models ../shims/shim.json
// Each function takes one lease, and each is right; the task holds three.
#include "shim_pool.h"

shim::Pool Orders(3); // expect: pool-undersized (definite)

int name(int User) {
  shim::Lease Db(Orders);
  return Db->execute("SELECT name FROM users") + User;
}

int audit(int User) {
  shim::Lease Db(Orders);
  return name(User) + Db->execute("INSERT INTO audit VALUES (1)"); // expect: pool-nested-acquire
}

int handle(int User) {
  shim::Lease Db(Orders);
  return audit(User) + Db->execute("SELECT 1 FROM orders"); // expect: pool-nested-acquire
}
