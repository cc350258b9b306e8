// scan: --models ../shims/shim.json
// Each level of the recursion keeps its lease.
#include "shim_pool.h"

shim::Pool Tree(5); // expect: pool-undersized (possible)

int walk(int Node) {
  shim::Lease Db(Tree);
  int Next = Db->execute("SELECT next FROM tree");
  return Next ? walk(Next) : Node; // expect: pool-nested-acquire
}
