// scan: --models ../../shims/shim.json
// The rows refer to a connection whose lease ended with the inner scope.
#include "shim_pool.h"

int sum(shim::Pool &Pool) {
  auto Read = [&] {
    shim::Lease Db(Pool);
    return Db->query("SELECT id, amount FROM items");
  };
  int Sum = 0;
  for (const shim::Row &R : Read()) // expect-fn: pool-use-after-release — the model does not say that rows belong to the connection
    Sum += R.Amount;
  return Sum;
}
