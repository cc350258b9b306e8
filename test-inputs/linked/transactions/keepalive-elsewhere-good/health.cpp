// scan: --models ../../../shims/shim.json
// The same check stands before the transaction.
// expect-nothing
#include "shim_pool.h"

void keepAlive(shim::Lease &Db) {
  if (!Db->ping())
    Db->reconnect();
}
