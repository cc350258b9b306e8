// scan: --models ../../shims/shim.json
// A function value that gets the lease const cannot give it back.
#include "shim_pool.h"

void rename(shim::Pool &Pool, void (*Log)(const shim_conn *)) {
  shim_conn *Db = shim_acquire(&Pool); // expect: pool-lease-leak
  Log(Db);
}
