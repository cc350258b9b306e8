// scan: --models ../../shims/shim.json
// Leases, rows and references are local by nature.
// expect-nothing
#include "shim_pool.h"

int report(shim::Pool &Pool) {
  shim::Pool &Same = Pool;
  shim::Pool *Pointer = &Same;
  shim::Lease Conn = Pointer->acquire();
  shim::Rows Rows = Conn->query("SELECT id, amount FROM entries");
  return Rows.size();
}
