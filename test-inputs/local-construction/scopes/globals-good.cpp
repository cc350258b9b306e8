// scan: --models ../../shims/shim.json
// Every way to be a pool of the whole program.
// expect-nothing
#include "shim_pool.h"
#include <initializer_list>

shim::Pool Plain(1);
static shim::Pool Internal(1);
inline shim::Pool Inline(1);

namespace {
shim::Pool Hidden(1);
}

namespace app {
shim::Pool Named(1);
}

struct Registry {
  static shim::Pool Shared;
  static inline shim::Pool Other{1};
};
shim::Pool Registry::Shared(1);

void touchAll() {
  for (shim::Pool *Pool : {&Plain, &Internal, &Inline, &Hidden, &app::Named,
                           &Registry::Shared, &Registry::Other})
    Pool->execute("SELECT 1");
}
