// scan: --models ../../shims/shim.json
// Whether the handle is set tells whether there is something to give back.
// expect-nothing
#include "shim_pool.h"

shim::Pool Presence(4);

int publish(bool Cached, int User) {
  shim_conn *Db = nullptr;
  if (!Cached)
    Db = shim_acquire(&Presence);
  int State = Db ? shim_execute(Db, "SELECT state FROM presence") : 0;
  if (Db)
    shim_release(&Presence, Db);
  return State + Presence.execute("UPDATE presence SET state = 1");
}
