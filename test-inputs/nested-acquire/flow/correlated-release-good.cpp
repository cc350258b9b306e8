// scan: --models ../../shims/shim.json
// Taken under a test and given back under the same test.
// expect-nothing
#include "shim_pool.h"

shim::Pool Presence(4);

int publish(int Mode, int User) {
  shim_conn *Db = nullptr;
  if (Mode == 1)
    Db = shim_acquire(&Presence);
  int State = User % 3;
  if (Mode == 1)
    shim_release(&Presence, Db);
  return State + Presence.execute("UPDATE presence SET state = 1");
}
