// scan: --models ../../shims/shim.json
// The handler is for one kind of exception among others.
#include "shim_pool.h"

struct Timeout : shim::Error {};
void check(int Rows);

int rename(shim::Pool &Pool) {
  shim_conn *Db = shim_acquire(&Pool); // expect: pool-lease-leak (possible)
  int Rc = 0;
  try {
    check(7);
  } catch (const Timeout &) {
    Rc = -1;
  }
  shim_release(&Pool, Db);
  return Rc;
}
