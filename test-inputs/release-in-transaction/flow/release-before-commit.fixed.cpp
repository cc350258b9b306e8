// scan: --models ../../shims/shim.json
// The right two calls in the wrong order.
#include "shim_pool.h"

void confirm(shim::Pool &Pool) {
  shim::Lease Conn(Pool);
  shim::Conn &Sql = *Conn;
  Sql.begin();
  Sql.execute("UPDATE bookings SET confirmed = 1");
   // expect: pool-release-in-transaction
  Sql.commit();
  Conn.release();
  // expect@-1: pool-use-after-release
}
