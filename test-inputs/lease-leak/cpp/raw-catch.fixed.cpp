// scan: --models ../../shims/shim.json
// The handler swallows the exception and returns over the release.
#include "shim_pool.h"

int rename(shim::Pool &Pool) {
  shim_conn *Db = shim_acquire(&Pool); // expect: pool-lease-leak (definite)
  try {
    if (shim_execute(Db, "UPDATE items SET name = 'x'") < 0)
      throw shim::Error{"rename"};
  } catch (const shim::Error &) {
    shim_release(&Pool, Db);
    return -1;
  }
  shim_release(&Pool, Db);
  return 0;
}
