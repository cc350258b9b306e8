// scan: --models ../../../shims/shim.json
// Three files hand each other functions to call, round and round. Only left() holds a lease while it passes the turn on.
#include "turns.h"

static int stepLeft(shim_pool *db, int n) { return n ? right(db, n - 1, left) : 0; }

int left(shim_pool *db, int n, turn next) {
  shim_handle *own = shim_pool_get(db);
  int rc = 0;
  if (own) {
    rc = next ? next(db, n, stop) : stepLeft(db, n); // expect: pool-nested-acquire
    shim_pool_put(db, own);
  }
  return rc;
}
