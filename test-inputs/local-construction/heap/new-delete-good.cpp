// scan: --models ../../shims/shim.json
// Made at the first use, kept in a global for all later ones.
// expect-nothing
#include "shim_pool.h"

static shim::Pool *Shared = nullptr;

int countRows() {
  if (!Shared)
    Shared = new shim::Pool(2);
  shim::Lease Conn(*Shared);
  return Conn->query("SELECT id, 0 FROM t").size();
}
