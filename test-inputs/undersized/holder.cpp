// scan: --models ../shims/shim.json
// An object holds a lease while it lives, and its method takes another.
#include "shim_pool.h"

shim::Pool Orders(1); // expect: pool-undersized

class Batch {
public:
  Batch() : Db(Orders) {}
  int add(int Row) { return Orders.execute("INSERT INTO t VALUES (1)") + Row; } // expect: pool-nested-acquire

private:
  shim::Lease Db;
};

int fill() {
  Batch B;
  return B.add(1);
}
