#include "access.h"

shim::Pool Graphs(6);

bool open(int Graph) {
  shim::Lease Db(Graphs);
  return mayRead(*Db, Graph);
}

bool reopen(int Graph) {
  shim::Lease Db(Graphs);
  Db->execute("UPDATE graphs SET open = 1");
  return mayRead(Graph); // expect: pool-nested-acquire
}
