// scan: --models ../../shims/shim.json
// Four calls lie between the lease that is held and the one that is taken.
#include "shim_pool.h"

shim::Pool Game(2);

static int loadTable(const char *Name) {
  shim::Lease Db = Game.acquire();
  return Db->query(Name).size();
}
static int tableOf(int Kind) { return loadTable(Kind ? "SELECT * FROM rare" : "SELECT * FROM common"); }
static int roll(int Kind) { return tableOf(Kind) / 2; }
static int lootFor(int Monster) { return roll(Monster % 2); }

void kill(int Monster) {
  shim::Lease Db = Game.acquire();
  Db->execute("DELETE FROM monsters");
  int Loot = lootFor(Monster); // expect: pool-nested-acquire
  Db->execute(Loot ? "INSERT INTO bag VALUES (1)" : "SELECT 1");
}
