#include "tree.h"

void visit(shim::Pool &Db, int Node) {
  walk(Db, Node / 2);
  walk(Db, Node / 3);
}
