// scan: --models ../../shims/shim.json
// The first guard ends with its block.
// expect-nothing
#include "shim_pool.h"

shim::Pool Orders(4);

int closeDay(int Day) {
  int Open = 0;
  {
    shim::Lease Reader(Orders);
    Open = Reader->query("SELECT id FROM orders WHERE closed = 0").size();
  }
  if (Open > 0)
    return Open;
  shim::Lease Writer(Orders);
  Writer->execute("UPDATE days SET closed = 1");
  return Day;
}
