// scan: --models ../../../shims/shim.json
// The health check of another file opens a new connection in the slot of the one that has a transaction open.
#include "shim_pool.h"

void keepAlive(shim::Lease &Db) {
  if (!Db->ping())
    Db->reconnect();
}
