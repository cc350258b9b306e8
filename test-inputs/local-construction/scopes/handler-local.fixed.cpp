// scan: --models ../../shims/shim.json
// Each request opens its own connections and throws them away.
#include "shim_pool.h"

int handleBalance(int Account) {
  static shim::Pool Pool(4); // expect: pool-local-construction
  shim::Lease Conn(Pool);
  int Total = 0;
  for (const shim::Row &Row : Conn->query("SELECT id, amount FROM entries"))
    if (Row.Id == Account)
      Total += Row.Amount;
  return Total;
}
