// scan: --models ../../shims/shim.json
// The rows are read after the result was closed.
#include "shim_pool.h"

int sum(shim::Pool &Pool) {
  int Sum = 0;
  shim::OwningRows Rows = Pool.query("SELECT id, amount FROM items");
  Rows.close();
  for (const shim::Row &R : Rows) // expect: pool-use-after-release
    Sum += R.Amount;
  return Sum;
}
