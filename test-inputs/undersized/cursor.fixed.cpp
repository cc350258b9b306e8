// scan: --models ../shims/shim.json
// A result set keeps its lease while the loop over it takes another.
#include "shim_pool.h"

shim::Pool Orders(2); // expect: pool-undersized

int sum() {
  int Sum = 0;
  for (const shim::Row &Entry : Orders.query("SELECT id FROM t"))
    Sum += Orders.execute("SELECT amount FROM u") + Entry.Id; // expect: pool-nested-acquire
  return Sum;
}
