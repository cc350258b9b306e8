#include "shim_pool.h"

int audit(shim::Pool &Db, int Order);

shim::Pool Orders(4);

int place(int Order) {
  shim::Lease Db(Orders);
  Db->execute("INSERT INTO orders VALUES (1)");
  return audit(Orders, Order); // expect: pool-nested-acquire
}
