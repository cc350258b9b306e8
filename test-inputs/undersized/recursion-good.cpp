// scan: --models ../shims/shim.json
// expect-nothing
// Each level ends its lease before the next one begins.
#include "shim_pool.h"

shim::Pool Tree(1);

int walk(int Node) {
  int Next = 0;
  {
    shim::Lease Db(Tree);
    Next = Db->execute("SELECT next FROM tree");
  }
  return Next ? walk(Next) : Node;
}
