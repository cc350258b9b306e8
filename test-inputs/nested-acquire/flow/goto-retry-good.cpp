// scan: --models ../../shims/shim.json
// The jump leaves the guard's scope backwards, so its destructor runs.
// expect-nothing
#include "shim_pool.h"

shim::Pool Cluster(4);

int command(const char *Text) {
  int Tries = 0;
again:
  shim::Lease Node(Cluster);
  int Rc = Node->execute(Text);
  if (Rc < 0 && ++Tries < 3)
    goto again;
  return Rc;
}
