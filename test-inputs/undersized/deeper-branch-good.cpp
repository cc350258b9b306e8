// scan: --models ../shims/shim.json
// expect-nothing
// The branch that needs more comes after the end of the lease.
#include "shim_pool.h"

shim::Pool Orders(1);

int details() {
  shim::Lease Db(Orders);
  return Db->execute("SELECT 1 FROM lines");
}

int show(bool IsDetailed) {
  int Head = 0;
  {
    shim::Lease Db(Orders);
    Head = Db->execute("SELECT 1 FROM heads");
  }
  return IsDetailed ? Head + details() : Head;
}
