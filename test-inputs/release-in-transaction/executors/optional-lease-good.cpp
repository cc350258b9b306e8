// scan: --models ../../shims/shim.json
// Every statement of the transaction is given the lease; the lone statement
// takes one of its own, after the first has ended.
// expect-nothing
#include "shim_pool.h"

extern shim::Pool Pool;

static int query(const char *Sql, shim::Conn *On = nullptr) {
  if (On)
    return On->execute(Sql);
  shim::Lease Own(Pool);
  return Own->execute(Sql);
}

void together() {
  {
    shim::Lease Conn(Pool);
    query("BEGIN", &*Conn);
    query("UPDATE pages SET old = 1", &*Conn);
    query("COMMIT", &*Conn);
  }
  query("DELETE FROM page_cache");
}
