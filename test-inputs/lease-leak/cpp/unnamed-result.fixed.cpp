// scan: --models ../../shims/shim.json
// The lease that the pool hands out is dropped where it is handed out.
#include "shim_pool.h"

int counter;

void count(shim::Pool &Pool) {
  auto &&lease = Pool.acquire(); // expect: pool-lease-leak
  ++counter;
}
