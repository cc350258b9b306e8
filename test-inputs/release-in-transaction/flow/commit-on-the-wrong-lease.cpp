// scan: --models ../../shims/shim.json
// Two pools, two leases: the commit goes to the one that never began.
#include "shim_pool.h"

extern shim::Pool ReadPool;
extern shim::Pool WritePool;

void replicate() {
  shim::Lease Reader(ReadPool);
  shim::Lease Writer(WritePool);
  Writer->begin();
  for (const shim::Row &Row : Reader->query("SELECT id, amount FROM changes"))
    if (Row.Amount != 0)
      Writer->execute("INSERT INTO changes VALUES(1)");
  Reader->commit();
} // expect: pool-release-in-transaction
