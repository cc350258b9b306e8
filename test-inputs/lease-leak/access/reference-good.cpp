// scan: --models ../../shims/shim.json
// A reference to const may not.
// expect-nothing
#include "shim_pool.h"

void log(const bool &Wanted);
void count(bool Wanted);

void rename(shim::Pool &Pool) {
  bool Wanted = true;
  shim_conn *Db = shim_acquire(&Pool);
  log(Wanted);
  count(Wanted);
  if (Wanted)
    shim_release(&Pool, Db);
}
