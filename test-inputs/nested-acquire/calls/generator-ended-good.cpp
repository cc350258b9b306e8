// scan: --models ../../shims/shim.json
// The generator dies with the loop.
// expect-nothing
#include "shim_coroutine.h"
#include "shim_pool.h"

shim::Pool Orders(2);

shim::Generator<int> openOrders() {
  shim::Lease Db(Orders);
  for (const shim::Row &Order : Db->query("SELECT id, amount FROM orders"))
    co_yield Order.Id;
}

int cancelAll() {
  int Count = 0;
  for (int Id : openOrders())
    Count += Id > 0;
  shim::Lease Db(Orders);
  return Count + Db->execute("UPDATE orders SET cancelled = 1");
}
