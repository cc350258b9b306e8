// co_return gives the awaiting coroutine a value; the locals end before the caller goes on.
// scan: --models ../shims/shim.json
#include "coroutine-types.h"
#include "shim_pool.h"

#include <utility>

Eager<shim::Lease> make(shim::Pool &P) {
  shim::Lease Held(P);
  co_return std::move(Held);
}

Eager<int> use(shim::Pool &P) {
  {
    shim::Lease Held = co_await make(P);
    if (!Held)
      co_return 0;
  }
  co_return 1;
}
