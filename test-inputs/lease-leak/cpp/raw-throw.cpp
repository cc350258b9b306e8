// scan: --models ../../shims/shim.json
// A visible throw leaves with a raw handle.
#include "shim_pool.h"

void rename(shim::Pool &Pool) {
  shim_conn *Db = shim_acquire(&Pool); // expect: pool-lease-leak
  if (shim_execute(Db, "UPDATE items SET name = 'x'") < 0)
    throw shim::Error{"rename"};
  shim_release(&Pool, Db);
}
