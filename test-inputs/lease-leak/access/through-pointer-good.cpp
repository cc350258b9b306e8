// scan: --models ../../shims/shim.json
// A function value that gets the lease may give it back; one that gets it const may not change that either way.
// expect-nothing
#include "shim_pool.h"

void rename(shim::Pool &Pool, void (*Finish)(shim_conn *)) {
  shim_conn *Db = shim_acquire(&Pool);
  Finish(Db);
}
