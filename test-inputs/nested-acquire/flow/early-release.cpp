// scan: --models ../../shims/shim.json
// Given back on one of two paths.
#include "shim_pool.h"

shim::Pool Tickets(4);

int sell(int Seat, bool Reserved) {
  shim::Lease Db(Tickets);
  Db->execute("UPDATE seats SET sold = 1");
  if (Reserved)
    Db.release();
  shim::Lease Log(Tickets); // expect: pool-nested-acquire
  return Log->execute("INSERT INTO log VALUES ('sold')");
}
