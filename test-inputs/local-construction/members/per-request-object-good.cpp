// scan: --models ../../shims/shim.json
// The same member in an object of the program's lifetime.
// expect-nothing
#include "shim_pool.h"

class Service {
public:
  int run() { return Pool.execute("UPDATE hits SET n = n + 1"); }

private:
  shim::Pool Pool{2};
};

static Service TheService;

int handle() { return TheService.run(); }
