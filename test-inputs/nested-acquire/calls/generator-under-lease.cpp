// scan: --models ../../shims/shim.json
// The generator's body runs, and acquires, while the loop that drives it holds a lease.
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
  shim::Lease Db(Orders);
  for (int Id : openOrders()) // expect: pool-nested-acquire
    Cancelled += Db->execute("UPDATE orders SET cancelled = 1");
  return Cancelled;
}
