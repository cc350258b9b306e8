// scan: --models ../../shims/shim.json
// The one that is chosen is never the one that the log uses.
// expect-nothing
#include "shim_pool.h"

shim::Pool Replica(4);
shim::Pool Primary(4);
shim::Pool Logs(4);

int serve(bool Writes) {
  shim::Pool &Here = Writes ? Primary : Replica;
  shim::Lease Db(Here);
  Db->execute("SELECT * FROM items");
  shim::Lease Log(Logs);
  return Log->execute("INSERT INTO log VALUES ('served')");
}
