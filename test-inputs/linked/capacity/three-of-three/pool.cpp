// scan: --models ../../../shims/shim.json
// Three leases at once, in three files, of a pool that has three.
#include "stock.h"

shim::Pool Stock(3);

int move(int Item) {
  shim::Lease Db(Stock);
  Db->execute("UPDATE stock SET n = n - 1");
  return reserve(Item); // expect: pool-nested-acquire
}
