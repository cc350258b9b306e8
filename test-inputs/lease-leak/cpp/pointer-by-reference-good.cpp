// scan: --models ../../shims/shim.json
// The helper puts the lease, or the number that stands for one, into the caller's variable.
// expect-nothing
#include "shim_pool_c.h"

static void open(shim_pool *Pool, shim_handle *&Db) { Db = shim_pool_try_get(Pool); }
static void open(shim_pool *Pool, int &Slot) { Slot = shim_slot_open(Pool); }

void count(shim_pool *Pool) {
  shim_handle *Db = nullptr;
  open(Pool, Db);
  if (Db)
    shim_pool_put(Pool, Db);
}

void list(shim_pool *Pool) {
  int Slot = -1;
  open(Pool, Slot);
  if (Slot != -1)
    shim_slot_close(Slot);
}
