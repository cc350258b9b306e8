// scan: --models ../../shims/shim.json
// expect-nothing
// Tasks that hold one lease at a time wait, and go on.
#include "shim_pool.h"

shim::Pool Orders(1);

int read() {
  shim::Lease Db(Orders);
  return Db->execute("SELECT 1 FROM t");
}
