// scan: --models ../../shims/shim.json
/* The lease goes into a static variable from which nobody releases it, and the next call overwrites it. */
#include "shim_pool_c.h"

static shim_handle *last;

static void show(void) {
  shim_handle *db = last;
  (void)db;
}

void take(shim_pool *pool) {
  last = shim_pool_get(pool); // expect-fn: pool-lease-leak — what static variables hold is given away, whoever reads it
  show();
}
