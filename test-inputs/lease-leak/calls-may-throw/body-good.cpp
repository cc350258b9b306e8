// scan: --models ../../shims/shim.json
// The body is here, and nothing in it throws.
// expect-nothing
#include "shim_pool.h"

static int Checked;

static void check(int Rows) { Checked += Rows; }

void rename(shim::Pool &Pool) {
  shim_conn *Db = shim_acquire(&Pool);
  check(7);
  shim_release(&Pool, Db);
}
