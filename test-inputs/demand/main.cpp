#include "pools.h"

#include "shim_tasks.h"

shim::Pool Orders(2);
shim::Pool Users(4);
shim::Pool *Jobs;

int handle(int User) {
  shim::Lease Db(Orders);
  return audit(User) + Db->execute("SELECT 1 FROM orders");
}

void work(shim::Pool &Own) {
  shim::Lease First(Own);
  shim::Lease Second(Own);
  First->execute("SELECT 1 FROM jobs");
  Second->execute("SELECT 2 FROM jobs");
}

int main() {
  Jobs = new shim::Pool(3);
  shim::spawn([] { work(*Jobs); });
  Cache Names(16);
  return handle(1) + readAll(8) + Names.get(1);
}
