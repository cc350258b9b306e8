// scan: --models ../../shims/shim.json
// A static local lives as long as the program.
// expect-nothing
#include "shim_pool.h"

int handleBalance(int Account) {
  static shim::Pool Pool(4);
  shim::Lease Conn(Pool);
  int Total = 0;
  for (const shim::Row &Row : Conn->query("SELECT id, amount FROM entries"))
    if (Row.Id == Account)
      Total += Row.Amount;
  return Total;
}
