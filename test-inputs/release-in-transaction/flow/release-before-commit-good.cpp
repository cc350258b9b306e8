// scan: --models ../../shims/shim.json
// A reference to the connection is the same lease: its commit counts.
// expect-nothing
#include "shim_pool.h"

void confirm(shim::Pool &Pool) {
  shim::Lease Conn(Pool);
  shim::Conn &Sql = *Conn;
  Sql.begin();
  Sql.execute("UPDATE bookings SET confirmed = 1");
  Sql.commit();
  Conn.release();
}
