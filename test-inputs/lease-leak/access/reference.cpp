// scan: --models ../../shims/shim.json
// A reference to what is not const may be assigned: the flag may be another one afterwards.
#include "shim_pool.h"

void reset(bool &Wanted);

void rename(shim::Pool &Pool) {
  bool Wanted = true;
  shim_conn *Db = shim_acquire(&Pool); // expect: pool-lease-leak
  reset(Wanted);
  if (Wanted)
    shim_release(&Pool, Db);
}
