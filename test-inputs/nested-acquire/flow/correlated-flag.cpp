// scan: --models ../../shims/shim.json
// The second test asks for the same flag as the first: both leases are taken together.
#include "shim_pool.h"

shim::Pool Presence(4);

int publish(bool UseDb, int User) {
  shim::Lease Db;
  if (UseDb)
    Db = Presence.acquire();
  int State = User % 3;
  if (UseDb)
    return Presence.execute("UPDATE presence SET state = 1"); // expect: pool-nested-acquire
  return State;
}
