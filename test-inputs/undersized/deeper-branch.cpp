// scan: --models ../shims/shim.json
// Of the two branches one needs more.
#include "shim_pool.h"

shim::Pool Orders(2); // expect: pool-undersized

int details() {
  shim::Lease Db(Orders);
  shim::Lease Log(Orders); // expect: pool-nested-acquire
  return Db->execute("SELECT 1 FROM lines") + Log->execute("INSERT INTO log VALUES (1)");
}

int total() {
  shim::Lease Db(Orders);
  return Db->execute("SELECT 1 FROM sums");
}

int show(bool IsDetailed) {
  shim::Lease Db(Orders);
  int Head = Db->execute("SELECT 1 FROM heads");
  if (IsDetailed)
    return Head + details(); // expect: pool-nested-acquire
  return Head + total(); // expect: pool-nested-acquire
}
