// scan: --models ../../shims/shim.json
// The children are copied and the lease is back before the walk goes deeper.
// expect-nothing
#include "shim_pool.h"
#include <vector>

static std::vector<int> childrenOf(shim::Pool &Db, int Node) {
  shim::Lease Level(Db);
  std::vector<int> Ids;
  for (const shim::Row &Child : Level->query("SELECT id, amount FROM nodes"))
    Ids.push_back(Child.Id);
  return Ids;
}

void walk(shim::Pool &Db, int Node, int Depth) {
  for (int Child : childrenOf(Db, Node)) {
    if (Depth > 0)
      walk(Db, Child, Depth - 1);
  }
}
