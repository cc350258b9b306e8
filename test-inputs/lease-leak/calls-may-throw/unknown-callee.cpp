// scan: --models ../../shims/shim.json
// A function whose body is not here may throw.
#include "shim_pool.h"

void check(int Rows);

void rename(shim::Pool &Pool) {
  shim_conn *Db = shim_acquire(&Pool); // expect: pool-lease-leak (possible)
  check(7);
  shim_release(&Pool, Db);
}
