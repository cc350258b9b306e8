// scan: --models ../../shims/shim.json
// The lease that the pool hands out is dropped where it is handed out.
#include "shim_pool.h"

int counter;

void count(shim::Pool &Pool) {
  Pool.acquire(); // expect-fn: pool-lease-leak — a lease object that ends with its own statement is not reported yet
  ++counter;
}
