// scan: --models ../../shims/shim.json
// The call that may throw is given the handle, and reads it.
#include "shim_pool.h"

struct Buffer;
Buffer *fetch(const shim_conn *Db);

shim_conn *open(shim::Pool &Pool, int Rows) {
  shim_conn *Db = shim_acquire(&Pool); // expect: pool-lease-leak (possible)
  if (fetch(Db) == nullptr) {
    shim_release(&Pool, Db);
    return nullptr;
  }
  return Db;
}
