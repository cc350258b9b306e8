// scan: --models ../../shims/shim.json
// A class derived from a pool is a pool.
#include "shim_pool.h"

class OrderPool : public shim::Pool {
public:
  OrderPool() : shim::Pool(4) {}
};

void cancelOrder() {
  OrderPool Pool; // expect: pool-local-construction
  Pool.execute("UPDATE orders SET cancelled = 1");
}
