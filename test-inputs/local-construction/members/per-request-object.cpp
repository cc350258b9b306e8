// scan: --models ../../shims/shim.json
// The pool is a member, and its object lives for one request.
#include "shim_pool.h"

class Request {
public:
  int run() { return Pool.execute("UPDATE hits SET n = n + 1"); }

private:
  shim::Pool Pool{2};
};

int handle() {
  Request Current; // expect: pool-local-construction
  return Current.run();
}
