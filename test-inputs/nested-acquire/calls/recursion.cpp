// scan: --models ../../shims/shim.json
// Each level of the tree keeps its lease while it walks the level below.
#include "shim_pool.h"

void walk(shim::Pool &Db, int Node, int Depth) {
  shim::Lease Level(Db);
  for (const shim::Row &Child : Level->query("SELECT id, amount FROM nodes")) {
    if (Depth > 0)
      walk(Db, Child.Id, Depth - 1); // expect: pool-nested-acquire
  }
}
