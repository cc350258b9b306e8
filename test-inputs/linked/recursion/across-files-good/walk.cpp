// scan: --models ../../../shims/shim.json
// The same pair with the lease passed on: one for the whole tree.
// expect-nothing
#include "tree.h"

void walk(shim::Conn &Db, int Node) {
  Db.execute("SELECT child FROM tree");
  if (Node > 0)
    visit(Db, Node - 1);
}
