// scan: --models ../../shims/shim.json
// A class derived from a pool is a pool.
#include "shim_pool.h"

class TracedPool : public shim::Pool {
public:
  TracedPool() : Pool(4) {}
  int traces() const { return Count; }

private:
  int Count = 0;
};

TracedPool Traced;

int run() {
  shim::Lease First = Traced.acquire();
  First->execute("SELECT 1");
  shim::Lease Second(Traced); // expect: pool-nested-acquire
  return Second->execute("SELECT 2") + Traced.traces();
}
