// scan: --models ../../shims/shim.json
// The result owns its lease: reading it is no use after the end.
// expect-nothing
#include "shim_pool.h"

int sum(shim::Pool &Pool) {
  int Sum = 0;
  for (const shim::Row &R : Pool.query("SELECT id, amount FROM items"))
    Sum += R.Amount;
  return Sum;
}
