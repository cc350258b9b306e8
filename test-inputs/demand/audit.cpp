#include "pools.h"

int audit(int User) {
  shim::Lease Db(Orders);
  return nameOf(User) + Db->execute("INSERT INTO audit VALUES (1)");
}

int nameOf(int User) {
  shim::Lease Name(Users);
  int Found = Name->execute("SELECT name FROM users");
  Name.release();
  shim::Lease Db(Orders);
  return Found + Db->execute("SELECT 1 FROM names") + User;
}
