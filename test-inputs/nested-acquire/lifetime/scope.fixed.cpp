// scan: --models ../../shims/shim.json
// Two guards in one scope: the second waits for the first, which waits for nothing but the end of the scope.
#include "shim_pool.h"

shim::Pool Orders(4);

int closeDay(int Day) {
  shim::Lease Reader(Orders);
  int Open = Reader->query("SELECT id FROM orders WHERE closed = 0").size();
  if (Open > 0)
    return Open;
  auto &Writer = Reader; // expect: pool-nested-acquire
  Writer->execute("UPDATE days SET closed = 1");
  return Day;
}
