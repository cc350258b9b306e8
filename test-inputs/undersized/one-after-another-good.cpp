// scan: --models ../shims/shim.json
// expect-nothing
// Three acquires, one at a time.
#include "shim_pool.h"

shim::Pool Orders(1);

int read(const char *Sql) {
  shim::Lease Db(Orders);
  return Db->execute(Sql);
}

int report() {
  int Sum = read("SELECT a FROM t");
  Sum += read("SELECT b FROM t");
  {
    shim::Lease Db(Orders);
    Sum += Db->execute("SELECT c FROM t");
  }
  return Sum + read("SELECT d FROM t");
}
