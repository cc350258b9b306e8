// scan: --models ../../shims/shim.json
// The generator gives its lease back before it yields anything.
// expect-nothing
#include "shim_coroutine.h"
#include "shim_pool.h"
#include <vector>

shim::Pool Orders(2);

shim::Generator<int> openOrders() {
  std::vector<int> Ids;
  {
    shim::Lease Db(Orders);
    for (const shim::Row &Order : Db->query("SELECT id, amount FROM orders"))
      Ids.push_back(Order.Id);
  }
  for (int Id : Ids)
    co_yield Id;
}

int cancelAll() {
  int Cancelled = 0;
  for (int Id : openOrders())
    Cancelled += Orders.execute("UPDATE orders SET cancelled = 1");
  return Cancelled;
}
