// scan: --models ../../shims/shim.json
// The second test asks for the opposite: on the path that acquires here, nothing is held.
// expect-nothing
#include "shim_pool.h"

shim::Pool Presence(4);

int publish(bool UseDb, int User) {
  shim::Lease Db;
  if (UseDb)
    Db = Presence.acquire();
  int State = User % 3;
  if (!UseDb)
    return Presence.execute("UPDATE presence SET state = 1");
  return State + Db->execute("SELECT 1");
}
