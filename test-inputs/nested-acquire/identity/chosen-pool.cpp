// scan: --models ../../shims/shim.json
// When the request writes, both leases come from the same pool.
#include "shim_pool.h"

shim::Pool Replica(4);
shim::Pool Primary(4);

int serve(bool Writes) {
  shim::Pool &Here = Writes ? Primary : Replica;
  shim::Lease Db(Here);
  Db->execute("SELECT * FROM items");
  shim::Lease Log(Primary); // expect: pool-nested-acquire
  return Log->execute("INSERT INTO log VALUES ('served')");
}
