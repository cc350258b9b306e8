// scan: --models ../../shims/shim.json
/* A number that a helper hands through: -1 says that there is no lease, and large ones are not given back. */
#include "shim_pool_c.h"

static int open_slot(shim_pool *pool, int slot) {
  slot = shim_slot_open(pool);
  return slot;
}

void count(shim_pool *pool) {
  int slot = -1;
  slot = open_slot(pool, slot); // expect: pool-lease-leak
  if (slot != -1 && slot < 1024)
    shim_slot_close(slot);
}
