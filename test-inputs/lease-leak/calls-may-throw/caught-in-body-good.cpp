// scan: --models ../../shims/shim.json
// The callee catches whatever comes.
// expect-nothing
#include "shim_pool.h"

void log(int Rows);

static void check(int Rows) {
  try {
    log(Rows);
  } catch (...) {
  }
}

void rename(shim::Pool &Pool) {
  shim_conn *Db = shim_acquire(&Pool);
  check(7);
  shim_release(&Pool, Db);
}
