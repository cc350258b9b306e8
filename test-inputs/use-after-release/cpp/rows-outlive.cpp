// scan: --models ../../shims/shim.json
// The rows refer to a connection whose lease ends with the scope that they are returned from.
#include "shim_pool.h"

int sum(shim::Pool &Pool) {
  auto Read = [&] {
    shim::Lease Db(Pool);
    return Db->query("SELECT id, amount FROM items"); // expect: pool-use-after-release
  };
  int Sum = 0;
  for (const shim::Row &R : Read())
    Sum += R.Amount;
  return Sum;
}
