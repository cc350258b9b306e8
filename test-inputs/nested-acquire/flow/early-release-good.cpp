// scan: --models ../../shims/shim.json
// The fix of a real deadlock: the same two calls are still in the function, with the release between them.
// expect-nothing
#include "shim_pool.h"

shim::Pool Tickets(4);

static int log(const char *Text) {
  shim::Lease Db(Tickets);
  return Db->execute(Text);
}

int sell(int Seat) {
  shim::Lease Db(Tickets);
  Db->execute("UPDATE seats SET sold = 1");
  Db.release();
  return log("INSERT INTO log VALUES ('sold')");
}
