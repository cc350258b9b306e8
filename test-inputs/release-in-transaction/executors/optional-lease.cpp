// scan: --models ../../shims/shim.json
// query() takes a lease of its own only when it is given none: the first
// caller hands one in, the second does not.
#include "shim_pool.h"

extern shim::Pool Pool;

static int query(const char *Sql, shim::Conn *On = nullptr) {
  if (On)
    return On->execute(Sql);
  shim::Lease Own(Pool);
  return Own->execute(Sql);
}

void together() {
  shim::Lease Conn(Pool);
  query("BEGIN", &*Conn);
  query("UPDATE pages SET old = 1", &*Conn);
  query("COMMIT", &*Conn);
}

void apart() {
  query("BEGIN"); // expect: pool-release-in-transaction
  query("UPDATE pages SET old = 1");
  query("COMMIT");
}
