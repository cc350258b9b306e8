// scan: --models ../../../shims/shim.json
// walk() and visit() call each other over the border of their files, and walk() keeps its lease meanwhile.
#include "tree.h"

void walk(shim::Pool &Db, int Node) {
  shim::Lease Own(Db);
  Own->execute("SELECT child FROM tree");
  if (Node > 0)
    visit(Db, Node - 1); // expect: pool-nested-acquire
}
