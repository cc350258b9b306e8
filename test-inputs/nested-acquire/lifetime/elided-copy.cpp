// scan: --models ../../shims/shim.json
// A function that builds its result in place hands out a fresh lease.
#include "shim_pool.h"

shim::Pool Users(4);

shim::Lease openForWriting() {
  shim::Lease Db(Users);
  Db->execute("SET time_zone = 'UTC'");
  return Db;
}

void rename(int Id) {
  shim::Lease First = openForWriting();
  First->execute("UPDATE users SET name = 'x'");
  shim::Lease Second = openForWriting(); // expect: pool-nested-acquire
  Second->execute("INSERT INTO audit VALUES (1)");
}
