// scan: --models ../../shims/shim.json
// Between two elements the generator is suspended with its lease open.
#include "shim_coroutine.h"
#include "shim_pool.h"

shim::Pool Orders(2);

shim::Generator<int> openOrders() {
  shim::Lease Db(Orders);
  for (const shim::Row &Order : Db->query("SELECT id, amount FROM orders"))
    co_yield Order.Id;
}

int cancelAll() {
  int Cancelled = 0;
  for (int Id : openOrders())
    Cancelled += Orders.execute("UPDATE orders SET cancelled = 1"); // expect: pool-nested-acquire
  return Cancelled;
}
