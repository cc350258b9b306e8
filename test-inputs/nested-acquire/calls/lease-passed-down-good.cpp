// scan: --models ../../shims/shim.json
// The lease goes all the way down.
// expect-nothing
#include "shim_pool.h"

shim::Pool Players(4);

static void countSave(shim::Conn &Db) { Db.execute("UPDATE counters SET saves = saves + 1"); }

static void save(shim::Lease &Db, int Player) {
  Db->execute("UPDATE players SET level = 2");
  countSave(*Db);
}

void levelUp(int Player) {
  shim::Lease Db(Players);
  Db->execute("UPDATE players SET xp = 0");
  save(Db, Player);
}
