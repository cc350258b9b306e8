#include "tree.h"

void visit(shim::Conn &Db, int Node) {
  walk(Db, Node / 2);
  walk(Db, Node / 3);
}

void all(shim::Pool &Db) {
  shim::Lease Own(Db);
  walk(*Own, 9);
}
