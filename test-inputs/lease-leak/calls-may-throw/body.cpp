// scan: --models ../../shims/shim.json
// The body is here, and calls something that may throw.
#include "shim_pool.h"

void log(int Rows);

static void check(int Rows) { log(Rows); }

void rename(shim::Pool &Pool) {
  shim_conn *Db = shim_acquire(&Pool); // expect: pool-lease-leak (possible)
  check(7);
  shim_release(&Pool, Db);
}
