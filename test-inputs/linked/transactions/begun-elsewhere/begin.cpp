// scan: --models ../../../shims/shim.json
// The other file's function begins for its caller, and the caller never ends it.
#include "shim_pool.h"

void startWork(shim::Lease &Db) {
  Db->begin();
  Db->execute("SET LOCAL statement_timeout = 500");
}
