// scan: --models ../../shims/shim.json
// It promises not to, or is a function of C.
// expect-nothing
#include "shim_pool.h"

void check(int Rows) noexcept;
extern "C" void log_rows(int Rows);

void rename(shim::Pool &Pool) {
  shim_conn *Db = shim_acquire(&Pool);
  check(7);
  log_rows(7);
  shim_release(&Pool, Db);
}
