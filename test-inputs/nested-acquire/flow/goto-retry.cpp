// scan: --models ../../shims/shim.json
// The jump back takes another handle without giving the first one back.
#include "shim_pool.h"

shim::Pool Cluster(4);

int command(const char *Text) {
  int Tries = 0;
again:
  shim_conn *Node = shim_acquire(&Cluster); // expect: pool-lease-leak, pool-nested-acquire
  int Rc = shim_execute(Node, Text);
  if (Rc < 0 && ++Tries < 3)
    goto again;
  shim_release(&Cluster, Node);
  return Rc;
}
