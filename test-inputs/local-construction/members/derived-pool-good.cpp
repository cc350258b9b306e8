// scan: --models ../../shims/shim.json
// expect-nothing
#include "shim_pool.h"

class OrderPool : public shim::Pool {
public:
  static OrderPool &instance() {
    static OrderPool Only;
    return Only;
  }

private:
  OrderPool() : shim::Pool(4) {}
};

void cancelOrder() {
  OrderPool::instance().execute("UPDATE orders SET cancelled = 1");
}
