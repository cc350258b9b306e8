// scan: --models ../../../shims/shim.json
// Two functions of one name: that for an id takes a lease, that for a connection does not.
#include "access.h"

extern shim::Pool Graphs;

bool mayRead(int Graph) {
  shim::Lease Db(Graphs);
  return mayRead(*Db, Graph);
}

bool mayRead(shim::Conn &Db, int Graph) { return Db.execute("SELECT 1 FROM rights") == Graph; }
