// scan: --models ../../shims/shim.json
// save works on the lease it is given, but what it calls does not know of it. The caller holds the lease for the whole call.
#include "shim_pool.h"

shim::Pool Players(4);

static void countSave() { Players.execute("UPDATE counters SET saves = saves + 1"); }

static void save(shim::Lease &Db, int Player) {
  Db->execute("UPDATE players SET level = 2");
  countSave();
}

void levelUp(int Player) {
  shim::Lease Db(Players);
  Db->execute("UPDATE players SET xp = 0");
  save(Db, Player); // expect: pool-nested-acquire
}
