// scan: --models ../../shims/shim.json
// A fresh lease that nobody keeps dies at the semicolon.
// expect-nothing
#include "shim_pool.h"

shim::Pool Users(4);

shim::Lease openForWriting() {
  shim::Lease Db(Users);
  Db->execute("SET time_zone = 'UTC'");
  return Db;
}

void rename(int Id) {
  openForWriting()->execute("UPDATE users SET name = 'x'");
  shim::Lease Second = openForWriting();
  Second->execute("INSERT INTO audit VALUES (1)");
}
